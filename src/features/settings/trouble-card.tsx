import { simulateTrouble } from '#client/simulate-trouble.ts';
import { DELAYS_MS, FAILURES, type Trouble } from '#client/trouble.ts';
import { useTrouble, useTroubleSwitch } from '#client/trouble-context.ts';
import { Card } from '#ui/card.tsx';
import { CheckboxField, RadioField } from '#ui/choice-fields.tsx';
import { troubleWords as words } from './words.ts';
import styles from './settings.module.css';

const DELAY_OPTIONS = DELAYS_MS.map((delayMs) => ({
  value: String(delayMs),
  label: words.delays[delayMs],
}));
const FAILURE_OPTIONS = FAILURES.map((failures) => ({ value: failures, ...words.failuresOf[failures] }));

/** Holds at once, and shows what the bar above every page says. */
export function TroubleCard() {
  const trouble = useTrouble();
  const { switchOn } = useTroubleSwitch();
  const change = (changed: Partial<Trouble>) => switchOn({ ...trouble, ...changed }, simulateTrouble);
  return (
    <Card title={words.title} description={words.text}>
      <div className={styles['form']}>
        <RadioField
          label={words.delay}
          value={String(trouble.delayMs)}
          options={DELAY_OPTIONS}
          onChange={(value) =>
            change({ delayMs: DELAYS_MS.find((delayMs) => String(delayMs) === value) ?? 0 })
          }
        />
        <RadioField
          label={words.failures}
          value={trouble.failures}
          options={FAILURE_OPTIONS}
          onChange={(failures) => change({ failures })}
        />
        <CheckboxField
          label={words.offline}
          hint={words.offlineHint}
          checked={trouble.isOffline}
          onChange={(isOffline) => change({ isOffline })}
        />
      </div>
    </Card>
  );
}
