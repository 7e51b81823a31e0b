import { DateField } from '#ui/moment-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { WORDS } from '#features/builder/words.ts';
import styles from './panels.module.css';
import type { Needs, Typed } from './comparisons.ts';

type Props = Readonly<{
  needs: Needs;
  typed: Typed;
  error: string | undefined;
  onChange: (typed: Typed) => void;
}>;

/** The value or values that a comparison compares with. */
export function ComparedValueFields({ needs, typed, error, onChange }: Props) {
  const change = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  switch (needs) {
    case 'nothing':
      return null;
    case 'text':
      return (
        <TextField
          label={WORDS.panels.value}
          error={error}
          autoComplete="off"
          value={typed.text}
          onChange={(text) => change({ text })}
        />
      );
    case 'date':
      return (
        <DateField
          label={WORDS.panels.date}
          error={error}
          value={typed.date}
          onChange={(date) => change({ date })}
        />
      );
    case 'number':
    case 'days':
      return (
        <NumberField
          label={needs === 'days' ? WORDS.panels.days : WORDS.panels.value}
          error={error}
          value={typed.number}
          onChange={(number) => change({ number })}
        />
      );
    case 'range':
      return (
        <div className={styles['row']}>
          <NumberField
            label={WORDS.panels.from}
            error={error}
            value={typed.number}
            onChange={(number) => change({ number })}
          />
          <NumberField label={WORDS.panels.to} value={typed.to} onChange={(to) => change({ to })} />
        </div>
      );
  }
}
