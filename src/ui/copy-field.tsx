import { type Ref, useRef } from 'react';
import { cx } from './class-names.ts';
import { CopyButton } from './copy-button.tsx';
import { Field } from './field.tsx';
import styles from './copy-field.module.css';
import inputStyles from './input.module.css';

type Props = Readonly<{
  label: string;
  hint?: string | undefined;
  value: string;
  /** The button that copies. */
  copyRef?: Ref<HTMLButtonElement> | undefined;
}>;

/** A text that is there to be taken elsewhere: marked whole as soon as it has the focus. */
export function CopyField({ label, hint, value, copyRef }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field
      {...{ label, hint }}
      control={(wiring) => (
        <div className={styles['line']}>
          <input
            {...wiring}
            ref={input}
            readOnly
            value={value}
            spellCheck={false}
            className={cx(inputStyles['input'], styles['text'])}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton ref={copyRef} of={label} text={value} onRefused={() => input.current?.focus()} />
        </div>
      )}
    />
  );
}
