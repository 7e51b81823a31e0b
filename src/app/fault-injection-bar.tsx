import type { RefObject } from 'react';
import { useFaultInjection, useFaults } from '#client/fault-injection-context.ts';
import { hasFaults } from '#client/faults.ts';
import { Button } from '#ui/button.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { describeFaults, words } from './words.ts';
import styles from './fault-injection-bar.module.css';

/** Above every page while faults are injected. `main` takes the focus when the bar goes. */
export function FaultInjectionBar({ main }: { main: RefObject<HTMLElement | null> }) {
  const faults = useFaults();
  const { switchOff } = useFaultInjection();
  if (!hasFaults(faults)) return null;
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
            {words.stopFaults}
          </Button>
        }
      >
        {words.faultsAreInjected(describeFaults(faults))}
      </MessageBar>
    </div>
  );
}
