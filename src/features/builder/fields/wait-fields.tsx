import { LONGEST_WAIT_DAYS, type WaitTime } from '#domain/schedule/wait-time.ts';
import { NumberField } from '#ui/number-field.tsx';
import { shownNumber, toDraftNumber } from './numbers.ts';
import { panelWords } from './panel-words.ts';
import styles from './panels.module.css';

type Props<W extends WaitTime> = Readonly<{
  legend: string;
  wait: W;
  hint: string;
  error: string | undefined;
  onChange: (wait: W) => void;
}>;

/** Days, hours and minutes; minutes that are none are left out, as in designs that never had any. */
export function WaitFields<W extends WaitTime>({ legend, wait, hint, error, onChange }: Props<W>) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['wait']}>
        <NumberField
          label={panelWords.days}
          min={0}
          max={LONGEST_WAIT_DAYS}
          value={shownNumber(wait.days)}
          error={error}
          onChange={(days) => onChange({ ...wait, days: toDraftNumber(days) })}
        />
        <NumberField
          label={panelWords.hours}
          min={0}
          max={23}
          value={shownNumber(wait.hours ?? 0)}
          onChange={(hours) => onChange({ ...wait, hours: toDraftNumber(hours) })}
        />
        <NumberField
          label={panelWords.minutes}
          min={0}
          max={59}
          value={shownNumber(wait.minutes ?? 0)}
          onChange={(minutes) => onChange(withMinutes(wait, toDraftNumber(minutes)))}
        />
      </div>
      <p className={styles['note']}>{hint}</p>
    </fieldset>
  );
}

function withMinutes<W extends WaitTime>(wait: W, minutes: number): W {
  const { minutes: _before, ...others } = wait;
  return (minutes === 0 ? others : { ...others, minutes }) as W;
}
