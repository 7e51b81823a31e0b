import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldProps } from './field.tsx';
import styles from './input.module.css';

type NativeProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'type' | 'className' | 'size'>;

type Props = FieldProps &
  NativeProps &
  Readonly<{
    type?: 'text' | 'email' | 'url' | 'password' | undefined;
    value: string;
    onChange: (value: string) => void;
  }>;

export function TextField({
  label,
  labelHidden,
  hint,
  error,
  optional,
  className,
  id,
  onChange,
  type = 'text',
  ...native
}: Props) {
  return (
    <Field
      {...{ label, labelHidden, hint, error, optional, className, id }}
      control={(wiring) => (
        <input
          {...native}
          {...wiring}
          type={type}
          className={styles['input']}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  );
}
