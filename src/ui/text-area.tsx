import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field.tsx';
import styles from './input.module.css';

type NativeProps = Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange' | 'className'>;

type Props = FieldProps & NativeProps & Readonly<{ value: string; onChange: (value: string) => void }>;

/** Grows with its text. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  optional,
  className,
  id,
  onChange,
  ...native
}: Props) {
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional, className, id }}
      control={(wiring) => (
        <textarea
          {...native}
          {...wiring}
          className={styles['input']}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  );
}
