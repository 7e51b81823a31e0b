import type { ComponentPropsWithRef } from 'react';
import { cx } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './input.module.css';

type NativeProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type' | 'className' | 'size'>;

type Props = FieldProps &
  NativeProps &
  Readonly<{
    /** undefined: nothing, or nothing that is a number. */
    value: number | undefined;
    onChange: (value: number | undefined) => void;
    /** What is counted, after the figure: "days". */
    unit?: string | undefined;
  }>;

export function NumberField({
  label,
  labelHidden,
  hint,
  error,
  optional,
  className,
  id,
  value,
  onChange,
  unit,
  ...native
}: Props) {
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional, className, id }}
      control={(wiring) => (
        <span className={styles['withUnit']}>
          <input
            {...native}
            {...wiring}
            type="number"
            inputMode="decimal"
            value={value ?? ''}
            className={cx(styles['input'], styles['numeric'], styles['short'])}
            onChange={(event) => {
              const typed = event.currentTarget.valueAsNumber;
              onChange(Number.isNaN(typed) ? undefined : typed);
            }}
          />
          {unit && <span className={styles['unit']}>{unit}</span>}
        </span>
      )}
    />
  );
}
