import { Button } from '#ui/button.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Delayed } from '#ui/waiting.tsx';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** Who has waited so long may want to give up. */
const PATIENCE_MS = 3_000;

type Props = Readonly<{ label: string; share: number; onStop: () => void }>;

/** Nothing in the first second, then how far it is, then a way to end it. */
export function UnderWay({ label, share, onStop }: Props) {
  return (
    <Delayed>
      <div className={styles['underWay']}>
        <ProgressBar label={label} value={share} detail={words.shareDone(share)} />
        <Delayed afterMs={PATIENCE_MS - 1_000}>
          <Button size="small" onClick={onStop}>
            {words.stop}
          </Button>
        </Delayed>
      </div>
    </Delayed>
  );
}
