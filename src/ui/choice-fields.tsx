import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './class-names.ts';
import { FieldNotes, type FieldProps, useFieldWiring } from './field.tsx';
import styles from './choice-fields.module.css';

type CheckboxFieldProps = Omit<FieldProps, 'optional' | 'labelHidden'> &
  Readonly<{
    checked: boolean;
    indeterminate?: boolean | undefined;
    onChange: (checked: boolean) => void;
    disabled?: boolean | undefined;
    name?: string | undefined;
  }>;

export function CheckboxField({ label, hint, error, className, onChange, ...box }: CheckboxFieldProps) {
  const { wiring, hintId, errorId } = useFieldWiring({ hint, error });
  return (
    <div className={cx(styles['choice'], className)}>
      <Checkbox {...box} {...wiring} onChange={onChange} />
      <div className={styles['words']}>
        <label htmlFor={wiring.id}>{label}</label>
        <FieldNotes hint={hint} hintId={hintId} error={error} errorId={errorId} />
      </div>
    </div>
  );
}

type CheckboxProps = Readonly<{
  checked: boolean;
  indeterminate?: boolean | undefined;
  /** `isRange`: Shift was held, to take along what lies between. */
  onChange: (checked: boolean, how: { readonly isRange: boolean }) => void;
  disabled?: boolean | undefined;
  name?: string | undefined;
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
}>;

/** The bare box: name it with aria-label, or use CheckboxField. */
export function Checkbox({ indeterminate = false, onChange, ...native }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <input
      {...native}
      ref={box}
      type="checkbox"
      className={styles['checkbox']}
      onChange={(event) => {
        const { nativeEvent } = event;
        const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        onChange(event.currentTarget.checked, { isRange });
      }}
    />
  );
}

type RadioOption<Value extends string> = Readonly<{
  value: Value;
  label: string;
  hint?: ReactNode;
  /** Shown below the option while it is chosen: the fields that belong to it. */
  details?: ReactNode;
}>;

type RadioFieldProps<Value extends string> = Omit<FieldProps, 'optional'> &
  Readonly<{
    value: Value | undefined;
    options: ReadonlyArray<RadioOption<Value>>;
    onChange: (value: Value) => void;
    disabled?: boolean | undefined;
  }>;

export function RadioField<Value extends string>(props: RadioFieldProps<Value>) {
  const { label, labelHidden, hint, error, className, value, options, onChange, disabled } = props;
  const name = useId();
  const { wiring, hintId, errorId } = useFieldWiring({ hint, error });
  return (
    <fieldset className={cx(styles['group'], className)} disabled={disabled} {...wiring}>
      <legend className={cx(styles['legend'], labelHidden && 'visually-hidden')}>{label}</legend>
      <FieldNotes hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {options.map((option) => (
        <Radio
          key={option.value}
          option={option}
          name={name}
          isChosen={option.value === value}
          onChoose={() => onChange(option.value)}
        />
      ))}
    </fieldset>
  );
}

type RadioProps = Readonly<{
  option: RadioOption<string>;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
}>;

function Radio({ option, name, isChosen, onChoose }: RadioProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={styles['choice']}>
      <input
        id={id}
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={option.hint ? hintId : undefined}
        className={styles['radio']}
      />
      <div className={styles['words']}>
        <label htmlFor={id}>{option.label}</label>
        <FieldNotes hint={option.hint} hintId={hintId} error={undefined} errorId="" />
        {isChosen && option.details && <div className={styles['details']}>{option.details}</div>}
      </div>
    </div>
  );
}
