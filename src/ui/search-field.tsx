import { Search, X } from 'lucide-react';
import { type ComponentPropsWithRef, type KeyboardEvent, useRef } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { kitWords as words } from './words.ts';
import styles from './input.module.css';

type NativeProps = Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'onChange' | 'type' | 'className' | 'aria-label' | 'ref'
>;

type Props = NativeProps &
  Readonly<{
    /** What is searched: the accessible name, and the placeholder unless another is given. */
    label: string;
    value: string;
    onChange: (value: string) => void;
    className?: string | undefined;
  }>;

/** Escape empties it; a second Escape belongs to whatever surrounds it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder = label,
  className,
  onKeyDown,
  ...native
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    if (event.key !== 'Escape' || value === '') return;
    event.preventDefault();
    event.stopPropagation();
    clear();
  };
  return (
    <span className={cx(styles['search'], className)}>
      <Icon of={Search} />
      <input
        {...native}
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        className={styles['input']}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      {value !== '' && (
        <button type="button" aria-label={words.clear} className={styles['clear']} onClick={clear}>
          <Icon of={X} />
        </button>
      )}
    </span>
  );
}
