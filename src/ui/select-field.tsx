import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './input.module.css';

type NativeProps = Omit<
  ComponentPropsWithRef<'select'>,
  'value' | 'onChange' | 'className' | 'multiple' | 'size'
>;

export type SelectOption<Value extends string = string> = Readonly<{
  value: Value;
  label: string;
  /** Options that follow each other with the same group stand under its name. */
  group?: string | undefined;
}>;

type Props<Value extends string> = FieldProps &
  NativeProps &
  Readonly<{
    /** undefined: nothing chosen yet, the placeholder shows. */
    value: Value | undefined;
    options: ReadonlyArray<SelectOption<Value>>;
    onChange: (value: Value) => void;
    placeholder?: string | undefined;
  }>;

export function SelectField<Value extends string>(props: Props<Value>) {
  const {
    label,
    labelHidden,
    hint,
    error,
    optional,
    className,
    id,
    value,
    options,
    onChange,
    placeholder,
    ...native
  } = props;
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional, className, id }}
      control={(wiring) => (
        <span className={styles['select']}>
          <select
            {...native}
            {...wiring}
            value={value ?? ''}
            className={styles['input']}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {(placeholder !== undefined || value === undefined) && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {inGroups(options).map(({ group, members }) =>
              group === undefined ? (
                members.map(toOption)
              ) : (
                <optgroup key={group} label={group}>
                  {members.map(toOption)}
                </optgroup>
              ),
            )}
          </select>
          <Icon of={ChevronDown} className={styles['chevron']} />
        </span>
      )}
    />
  );
}

function toOption({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function inGroups(
  options: readonly SelectOption[],
): Array<{ group: string | undefined; members: SelectOption[] }> {
  const groups: Array<{ group: string | undefined; members: SelectOption[] }> = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
