/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no native list is filtered by a field and says why an option is off */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import inputs from './input.module.css';
import menu from './menu.module.css';
import styles from './pick-list.module.css';

export type PickOption = Readonly<{
  id: string;
  label: string;
  icon?: IconType | undefined;
  /** As shown to people, e.g. "Ctrl D". */
  shortcut?: string | undefined;
  /** Why it can't be picked now: it stays in the list and says this. */
  disabledReason?: string | undefined;
}>;

type PickGroup = Readonly<{ label: string; options: readonly PickOption[] }>;

type Props = Readonly<{
  /** What is looked for: the accessible name. */
  label: string;
  placeholder?: string | undefined;
  query: string;
  onQuery: (query: string) => void;
  /** Only what fits the query. */
  groups: readonly PickGroup[];
  onPick: (id: string) => void;
  /** Stands where nothing fits. */
  empty: string;
}>;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** A field and the list of what fits it: the focus stays in the field, arrows walk along the list, Enter picks. */
export function PickList({ label, placeholder, query, onQuery, groups, onPick, empty }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const options = groups.flatMap((group) => group.options);
  /** Null until an arrow or the pointer says otherwise: the first that can be picked. */
  const [at, setAt] = useState<number | null>(null);
  const first = Math.max(
    0,
    options.findIndex(({ disabledReason }) => disabledReason === undefined),
  );
  const index = Math.min(at ?? first, options.length - 1);
  const current = options[index];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index, query]);

  const pick = (option: PickOption | undefined) => {
    if (option && option.disabledReason === undefined) onPick(option.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(stepped(index, step, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(current);
    }
  };
  const optionId = (option: PickOption) => `${id}-${option.id}`;
  return (
    <>
      <span className={inputs['search']}>
        <Icon of={Search} />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={current && optionId(current)}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          className={inputs['input']}
          onChange={(event) => {
            onQuery(event.currentTarget.value);
            setAt(null);
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      {options.length === 0 ? (
        <output className={cx(styles['list'], styles['empty'])}>{empty}</output>
      ) : (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']}>
          {groups.map((group) => (
            <div key={group.label} role="group" aria-label={group.label}>
              <div aria-hidden="true" className={menu['heading']}>
                {group.label}
              </div>
              {group.options.map((option) => (
                <Option
                  key={option.id}
                  id={optionId(option)}
                  option={option}
                  isCurrent={option === current}
                  onPoint={() => setAt(options.indexOf(option))}
                  onPick={() => pick(option)}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

type OptionProps = Readonly<{
  id: string;
  option: PickOption;
  isCurrent: boolean;
  onPoint: () => void;
  onPick: () => void;
}>;

function Option({ id, option, isCurrent, onPoint, onPick }: OptionProps) {
  const { label, icon, shortcut, disabledReason } = option;
  const isOff = disabledReason !== undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and hears the keys
    <div
      id={id}
      role="option"
      aria-label={label}
      aria-describedby={isOff ? `${id}-reason` : undefined}
      aria-selected={isCurrent}
      aria-disabled={isOff || undefined}
      data-highlighted={isCurrent || undefined}
      data-disabled={isOff || undefined}
      className={menu['item']}
      onPointerMove={isCurrent ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={menu['icon']}>{icon && <Icon of={icon} />}</span>
      <span className={menu['label']}>
        <span>{label}</span>
        {isOff && (
          <span id={`${id}-reason`} className={menu['reason']}>
            {disabledReason}
          </span>
        )}
      </span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </div>
  );
}

/** Round from the last to the first; a page stops at either end. */
function stepped(index: number, step: number, count: number): number {
  const next = index + step;
  if (Math.abs(step) > 1) return Math.max(0, Math.min(next, count - 1));
  return count === 0 ? 0 : (next + count) % count;
}
