import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { Weekday } from '#domain/schedule/plain-date.ts';
import { FieldNotes, useFieldWiring } from '#ui/field.tsx';
import { PanelField } from './panel-field.tsx';
import { findError } from './panel-props.ts';
import { TIME_WORDS as WORDS } from './time-words.ts';
import styles from './panels.module.css';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

type Props = Readonly<{
  weekdays: readonly Weekday[];
  problems: readonly SettingProblem[];
  onChange: (weekdays: readonly Weekday[]) => void;
}>;

/** Any number of weekdays, from Monday on. */
export function WeekdayFields({ weekdays, problems, onChange }: Props) {
  const error = findError(problems, 'weekdays');
  const { wiring, hintId, errorId } = useFieldWiring({ hint: undefined, error });
  const toggle = (weekday: Weekday, isOn: boolean) =>
    onChange(WEEKDAYS.filter((each) => (each === weekday ? isOn : weekdays.includes(each))));
  return (
    <PanelField name="weekdays">
      <fieldset {...wiring}>
        <legend className={styles['legend']}>{WORDS.weekdays}</legend>
        <div className={styles['weekdays']}>
          {WEEKDAYS.map((weekday) => (
            <WeekdayKey
              key={weekday}
              name={WORDS.weekdayNames[weekday - 1] ?? ''}
              isOn={weekdays.includes(weekday)}
              onToggle={(isOn) => toggle(weekday, isOn)}
            />
          ))}
        </div>
        <FieldNotes hint={undefined} hintId={hintId} error={error} errorId={errorId} />
      </fieldset>
    </PanelField>
  );
}

type KeyProps = Readonly<{ name: string; isOn: boolean; onToggle: (isOn: boolean) => void }>;

/** A check box that looks like a key: all seven stand in one row. */
function WeekdayKey({ name, isOn, onToggle }: KeyProps) {
  return (
    <label className={styles['weekday']} title={name}>
      <input
        type="checkbox"
        className="visually-hidden"
        aria-label={name}
        checked={isOn}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <span aria-hidden>{name.slice(0, 2)}</span>
    </label>
  );
}
