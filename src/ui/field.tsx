import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { kitWords as words } from './words.ts';
import styles from './field.module.css';

/** What every field takes. */
export type FieldProps = Readonly<{
  label: string;
  /** Hides the label from eyes only, where the place says what it is. */
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: string | undefined;
  optional?: boolean | undefined;
  className?: string | undefined;
}>;

/** Spread on the native control: ties it to its label, hint and error. */
type ControlWiring = Readonly<{
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}>;

type Props = FieldProps &
  Readonly<{ id?: string | undefined; control: (wiring: ControlWiring) => ReactNode }>;

/** Label above, control, then hint and error. For fields the kit lacks. */
export function Field({ label, labelHidden, hint, error, optional, className, id, control }: Props) {
  const { wiring, hintId, errorId } = useFieldWiring({ id, hint, error });
  return (
    <div className={cx(styles['field'], className)}>
      <label htmlFor={wiring.id} className={cx(styles['label'], labelHidden && 'visually-hidden')}>
        {label}
        {optional && <span className={styles['optional']}> ({words.optional})</span>}
      </label>
      {control(wiring)}
      <FieldNotes hint={hint} hintId={hintId} error={error} errorId={errorId} />
    </div>
  );
}

export function useFieldWiring({
  id,
  hint,
  error,
}: {
  id?: string | undefined;
  hint: ReactNode;
  error: string | undefined;
}) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const wiring: ControlWiring = {
    id: controlId,
    'aria-describedby': cx(error && errorId, Boolean(hint) && hintId) || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { wiring, hintId, errorId };
}

type NotesProps = Readonly<{ hint: ReactNode; hintId: string; error: string | undefined; errorId: string }>;

export function FieldNotes({ hint, hintId, error, errorId }: NotesProps) {
  return (
    <>
      {error && (
        <p id={errorId} className={styles['error']}>
          <Icon of={CircleAlert} size={14} className={styles['errorIcon']} />
          {error}
        </p>
      )}
      {hint && (
        <div id={hintId} className={styles['hint']}>
          {hint}
        </div>
      )}
    </>
  );
}
