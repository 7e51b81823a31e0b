import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { addDays, addMonths, MONTHS, nameDay, splitDay, startOfWeek, WEEKDAYS, weeksOf } from './days.ts';
import { useMomentFormats } from './moment-formats.ts';
import { kitWords as words } from './words.ts';
import styles from './calendar.module.css';

type Props = Readonly<{
  /** 'YYYY-MM-DD', or empty. */
  value: string;
  onPick: (day: string) => void;
}>;

/**
 * A month of days to pick one from, with the keys of the date picker dialog of the ARIA practices: arrows, Home and End,
 * Page Up and Page Down for months, with Shift for years.
 */
export function Calendar({ value, onPick }: Props) {
  const { dates, today } = useMomentFormats();
  const firstWeekday = dates === 'monthFirst' ? 0 : 1;
  const [now] = useState(() => today ?? new Date().toISOString().slice(0, 10));
  const [day, setDay] = useState(value === '' ? now : value);
  const headingId = useId();
  const grid = useRef<HTMLTableElement>(null);
  // True at first: its code may arrive after the popover has opened and taken the focus.
  const isWalking = useRef(true);
  useEffect(() => {
    if (!isWalking.current) return;
    isWalking.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [day]);

  const { year, month } = splitDay(day);
  const walk = (event: KeyboardEvent) => {
    const next = dayByKey(event, day, firstWeekday);
    if (next === null) return;
    event.preventDefault();
    isWalking.current = true;
    setDay(next);
  };
  const turn = (months: number) => () => setDay(addMonths(day, months));
  return (
    <div className={styles['calendar']}>
      <div className={styles['head']}>
        <IconButton name={words.yearBefore} icon={ChevronsLeft} size="small" onClick={turn(-12)} />
        <IconButton name={words.monthBefore} icon={ChevronLeft} size="small" onClick={turn(-1)} />
        <h2 id={headingId} aria-live="polite" className={styles['heading']}>
          {MONTHS[month - 1]} {year}
        </h2>
        <IconButton name={words.monthAfter} icon={ChevronRight} size="small" onClick={turn(1)} />
        <IconButton name={words.yearAfter} icon={ChevronsRight} size="small" onClick={turn(12)} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is walked along by arrows */}
      <table ref={grid} role="grid" aria-labelledby={headingId} className={styles['days']} onKeyDown={walk}>
        <thead>
          <tr>
            {WEEKDAYS.map((_, index) => {
              const weekday = WEEKDAYS[(index + firstWeekday) % 7] ?? '';
              return (
                <th key={weekday} scope="col" abbr={weekday} className={styles['weekday']}>
                  {weekday.slice(0, 2)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeksOf(day, firstWeekday).map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each} aria-selected={each === value} className={styles['cell']}>
                  <button
                    type="button"
                    tabIndex={each === day ? 0 : -1}
                    data-first-focus={each === day || undefined}
                    aria-label={nameDay(each)}
                    aria-current={each === now ? 'date' : undefined}
                    className={cx(styles['day'], splitDay(each).month !== month && styles['other'])}
                    onClick={() => onPick(each)}
                  >
                    {splitDay(each).date}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function dayByKey({ key, shiftKey }: KeyboardEvent, day: string, firstWeekday: number): string | null {
  const start = startOfWeek(day, firstWeekday);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return start;
    case 'End':
      return addDays(start, 6);
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1);
    default:
      return null;
  }
}
