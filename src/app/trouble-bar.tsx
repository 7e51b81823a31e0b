import type { RefObject } from 'react';
import { isTrouble } from '#client/trouble.ts';
import { useTrouble, useTroubleSwitch } from '#client/trouble-context.ts';
import { Button } from '#ui/button.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { troubleInWords, words } from './words.ts';
import styles from './trouble-bar.module.css';

/** Above every page while trouble is simulated. `main` is where the focus goes when the bar does. */
export function TroubleBar({ main }: { main: RefObject<HTMLElement | null> }) {
  const trouble = useTrouble();
  const { switchOff } = useTroubleSwitch();
  if (!isTrouble(trouble)) return null;
  const stop = () => {
    switchOff();
    main.current?.focus();
  };
  return (
    <div className={styles['bar']}>
      <MessageBar
        tone="warning"
        shape="bar"
        isStatus
        action={
          <Button size="small" onClick={stop}>
            {words.stopTrouble}
          </Button>
        }
      >
        {words.troubleIsSimulated(troubleInWords(trouble))}
      </MessageBar>
    </div>
  );
}
