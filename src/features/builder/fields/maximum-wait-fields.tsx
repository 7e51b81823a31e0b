import { type DecisionSettings, MAXIMUM_WAIT } from '#domain/nodes/decision.ts';
import { NumberField } from '#ui/number-field.tsx';
import { shownNumber, toDraftNumber } from './numbers.ts';
import { PanelField } from './panel-field.tsx';
import { panelWords } from './panel-words.ts';
import styles from './panels.module.css';

type Wait = DecisionSettings['maximumWait'];

type Props = Readonly<{ wait: Wait; error: string | undefined; onChange: (wait: Wait) => void }>;

export function MaximumWaitFields({ wait, error, onChange }: Props) {
  return (
    <PanelField name="maximumWait">
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>{panelWords.maximumWait}</legend>
        <div className={styles['row']}>
          <NumberField
            label={panelWords.days}
            min={0}
            max={MAXIMUM_WAIT.days}
            value={shownNumber(wait.days)}
            error={error}
            onChange={(days) => onChange({ ...wait, days: toDraftNumber(days) })}
          />
          <NumberField
            label={panelWords.hours}
            min={0}
            max={MAXIMUM_WAIT.hours}
            value={shownNumber(wait.hours)}
            onChange={(hours) => onChange({ ...wait, hours: toDraftNumber(hours) })}
          />
        </div>
        <p className={styles['note']}>{panelWords.maximumWaitHint}</p>
      </fieldset>
    </PanelField>
  );
}
