import type { ComponentPropsWithRef } from 'react';
import { cx } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './input.module.css';

type NativeProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type' | 'className' | 'size'>;

type Props = FieldProps & NativeProps & Readonly<{ value: string; onChange: (value: string) => void }>;

/** The value is 'YYYY-MM-DD', or empty. */
export function DateField(props: Props) {
  return <MomentField {...props} type="date" />;
}

/** The value is 'HH:MM', or empty. */
export function TimeField(props: Props) {
  return <MomentField {...props} type="time" />;
}

type MomentProps = Props & Readonly<{ type: 'date' | 'time' }>;

function MomentField({
  label,
  labelHidden,
  hint,
  error,
  optional,
  className,
  id,
  onChange,
  type,
  ...native
}: MomentProps) {
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional, className, id }}
      control={(wiring) => (
        <input
          {...native}
          {...wiring}
          type={type}
          className={cx(styles['input'], styles['numeric'], styles[type])}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  );
}
