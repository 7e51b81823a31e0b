import { useFaultInjection, useFaults } from '#client/fault-injection-context.ts';
import { DELAYS_MS, FAILURES, type Faults } from '#client/faults.ts';
import { injectFaults } from '#client/inject-faults.ts';
import { Card } from '#ui/card.tsx';
import { CheckboxField, RadioField } from '#ui/choice-fields.tsx';
import { faultInjectionWords as words } from './words.ts';
import styles from './settings.module.css';

const DELAY_OPTIONS = DELAYS_MS.map((delayMs) => ({
  value: String(delayMs),
  label: words.delays[delayMs],
}));
const FAILURE_OPTIONS = FAILURES.map((failures) => ({ value: failures, ...words.failuresOf[failures] }));

/** Holds at once, and shows what the bar above every page says. */
export function FaultInjectionCard() {
  const faults = useFaults();
  const { switchOn } = useFaultInjection();
  const change = (changed: Partial<Faults>) => switchOn({ ...faults, ...changed }, injectFaults);
  return (
    <Card title={words.title} description={words.text}>
      <div className={styles['form']}>
        <RadioField
          label={words.delay}
          value={String(faults.delayMs)}
          options={DELAY_OPTIONS}
          onChange={(value) =>
            change({ delayMs: DELAYS_MS.find((delayMs) => String(delayMs) === value) ?? 0 })
          }
        />
        <RadioField
          label={words.failures}
          value={faults.failures}
          options={FAILURE_OPTIONS}
          onChange={(failures) => change({ failures })}
        />
        <CheckboxField
          label={words.offline}
          hint={words.offlineHint}
          checked={faults.isOffline}
          onChange={(isOffline) => change({ isOffline })}
        />
      </div>
    </Card>
  );
}
