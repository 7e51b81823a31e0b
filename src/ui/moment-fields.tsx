import { CalendarDays } from 'lucide-react';
import { type ComponentPropsWithRef, type KeyboardEvent, type ReactNode, useState } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { nameDay } from './days.ts';
import { Field, type FieldProps } from './field.tsx';
import { lazyComponent } from './lazy-component.tsx';
import { useMomentFormats } from './moment-formats.ts';
import { parseDay, parseTime, stepTime, writeDay, writeTime } from './moment-text.ts';
import { Popover } from './popover.tsx';
import { kitWords as words } from './words.ts';
import styles from './input.module.css';

type NativeProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type' | 'className' | 'size'>;

type Props = FieldProps & NativeProps & Readonly<{ value: string; onChange: (value: string) => void }>;

const Calendar = lazyComponent(
  async () => (await import('./calendar.tsx')).Calendar,
  <div className={styles['calendarPlace']} />,
);

const prepare = () => void Calendar.prefetch();

const EXAMPLE = '2026-11-24';

/** The value is 'YYYY-MM-DD', or empty while what is typed is no day. Typed as this person writes days, or picked. */
export function DateField(props: Props) {
  const { dates } = useMomentFormats();
  const { onChange, value } = props;
  return (
    <TypedField
      {...props}
      write={(day) => writeDay(day, dates)}
      parse={(text) => parseDay(text, dates)}
      placeholder={writeDay(EXAMPLE, dates)}
      mistake={words.noDay(writeDay(EXAMPLE, dates))}
      look="date"
      end={
        <Popover
          label={words.chooseDay}
          align="end"
          trigger={
            <IconButton
              name={value === '' ? words.chooseDay : words.changeDay(nameDay(value))}
              tooltip={words.chooseDay}
              icon={CalendarDays}
              size="small"
              className={styles['opener']}
              onPointerEnter={prepare}
              onFocus={prepare}
            />
          }
        >
          {(close) => (
            <Calendar
              value={value}
              onPick={(day) => {
                onChange(day);
                close();
              }}
            />
          )}
        </Popover>
      }
    />
  );
}

/** The value is 'HH:MM', or empty while what is typed is no time. Arrows go by a quarter of an hour. */
export function TimeField(props: Props) {
  const { clock } = useMomentFormats();
  const { value, onChange } = props;
  const step = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (direction === null || value === '') return;
    event.preventDefault();
    onChange(stepTime(value, direction));
  };
  return (
    <TypedField
      {...props}
      write={(time) => writeTime(time, clock)}
      parse={parseTime}
      placeholder={writeTime('09:00', clock)}
      mistake={words.noTime(writeTime('14:30', clock))}
      look="time"
      onKeyDown={step}
    />
  );
}

type TypedProps = Props &
  Readonly<{
    write: (value: string) => string;
    /** Null where a text means nothing, or nothing yet. */
    parse: (text: string) => string | null;
    /** Said when the field is left with such a text. */
    mistake: string;
    look: 'date' | 'time';
    end?: ReactNode;
  }>;

/** What is being typed stays as it is; when the field is left it is written as everything else on the page. */
function TypedField({
  label,
  labelHidden,
  hint,
  error,
  optional,
  className,
  id,
  value,
  onChange,
  onBlur,
  write,
  parse,
  mistake,
  look,
  end,
  ...native
}: TypedProps) {
  const [typed, setTyped] = useState<{ text: string; value: string; isLeft: boolean } | null>(null);
  // What comes from elsewhere, such as the calendar, replaces what was typed.
  const current = typed?.value === value ? typed : null;
  const isMistaken = current !== null && current.isLeft && current.text.trim() !== '' && value === '';
  return (
    <Field
      {...{
        label,
        labelHidden,
        hint,
        error: error ?? (isMistaken ? mistake : undefined),
        optional,
        className,
        id,
      }}
      control={(wiring) => (
        <span className={cx(styles['moment'], styles[look])}>
          <input
            autoComplete="off"
            spellCheck={false}
            {...native}
            {...wiring}
            type="text"
            value={current?.text ?? write(value)}
            className={cx(styles['input'], styles['numeric'])}
            onChange={({ currentTarget: { value: text } }) => {
              const next = parse(text) ?? '';
              setTyped({ text, value: next, isLeft: false });
              onChange(next);
            }}
            onBlur={(event) => {
              onBlur?.(event);
              setTyped(current !== null && value === '' ? { ...current, isLeft: true } : null);
            }}
          />
          {end}
        </span>
      )}
    />
  );
}
