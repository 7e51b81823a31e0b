import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { Weekday } from '#domain/schedule/plain-date.ts';
import { CheckboxField } from '#ui/choice-fields.tsx';
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
            <CheckboxField
              key={weekday}
              label={WORDS.weekdayNames[weekday - 1] ?? ''}
              checked={weekdays.includes(weekday)}
              onChange={(isOn) => toggle(weekday, isOn)}
            />
          ))}
        </div>
        <FieldNotes hint={undefined} hintId={hintId} error={error} errorId={errorId} />
      </fieldset>
    </PanelField>
  );
}
