import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { MonthDay } from '#domain/schedule/month-day.ts';
import type { Weekday } from '#domain/schedule/plain-date.ts';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { shownNumber, toDraftNumber } from './numbers.ts';
import { PanelField } from './panel-field.tsx';
import { findError } from './panel-props.ts';
import { TIME_WORDS as WORDS } from './time-words.ts';
import styles from './panels.module.css';

type Which = (typeof WORDS.monthDays)[number]['value'];

type Props = Readonly<{
  on: MonthDay;
  problems: readonly SettingProblem[];
  onChange: (on: MonthDay) => void;
}>;

/** A day of every month: by its number, the last, or a weekday such as the first Monday. */
export function MonthDayFields({ on, problems, onChange }: Props) {
  return (
    <div className={styles['group']}>
      <div className={styles['row']}>
        <PanelField name="monthDay">
          <SelectField
            label={WORDS.monthDay}
            value={getWhich(on)}
            options={WORDS.monthDays}
            onChange={(which) => onChange(toMonthDay(which, on))}
          />
        </PanelField>
        {on.kind === 'day' && (
          <PanelField name="day">
            <NumberField
              label={WORDS.number}
              min={1}
              max={31}
              value={shownNumber(on.day)}
              error={findError(problems, 'day')}
              onChange={(day) => onChange({ kind: 'day', day: toDraftNumber(day) })}
            />
          </PanelField>
        )}
        {on.kind === 'weekday' && (
          <SelectField
            label={WORDS.weekday}
            value={String(on.weekday)}
            options={WORDS.weekdayNames.map((label, index) => ({ value: String(index + 1), label }))}
            onChange={(weekday) => onChange({ ...on, weekday: Number(weekday) as Weekday })}
          />
        )}
      </div>
      {on.kind === 'day' && on.day > 28 && <p className={styles['note']}>{WORDS.shortMonths}</p>}
    </div>
  );
}

function getWhich(on: MonthDay): Which {
  return on.kind === 'weekday' ? (String(on.nth) as Which) : on.kind;
}

function toMonthDay(which: Which, before: MonthDay): MonthDay {
  if (which === 'day') return { kind: 'day', day: 1 };
  if (which === 'lastDay') return { kind: 'lastDay' };
  const nth = which === 'last' ? which : (Number(which) as 1 | 2 | 3 | 4);
  return { kind: 'weekday', nth, weekday: before.kind === 'weekday' ? before.weekday : 1 };
}
