import { useState } from 'react';
import type { NodeId } from '#domain/ids.ts';
import { foldText } from '#domain/words/fold-text.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { SearchField } from '#ui/search-field.tsx';
import styles from './connect-targets.module.css';

type ConnectTarget = { readonly id: NodeId; readonly label: string };

type Props = Readonly<{
  label: string;
  targets: readonly ConnectTarget[];
  value: NodeId | null;
  onChange: (id: NodeId) => void;
}>;

/** More than fit on a screen are looked for by name or number. */
const SHOWN = 50;

const words = {
  search: 'Search by name or number',
  more: (count: number) => `${count} more. Type to find them.`,
  none: 'No matching steps.',
} as const;

/** The steps that a connector can lead to, to be searched by name or number. */
export function ConnectTargets({ label, targets, value, onChange }: Props) {
  const [query, setQuery] = useState('');
  const found = targets.filter((target) => matches(target, query));
  const chosen = found.find(({ id }) => id === value);
  const first = found.slice(0, SHOWN);
  const shown = chosen && !first.includes(chosen) ? [chosen, ...first] : first;
  return (
    <div className={styles['targets']}>
      <SearchField label={words.search} value={query} onChange={setQuery} />
      <div className={styles['list']}>
        {shown.length > 0 && (
          <RadioField
            label={label}
            value={value ?? undefined}
            options={shown.map(({ id, label: name }) => ({ value: id, label: name }))}
            onChange={onChange}
          />
        )}
      </div>
      <output className={styles['note']}>
        {shown.length === 0 && words.none}
        {found.length > shown.length && words.more(found.length - shown.length)}
      </output>
    </div>
  );
}

/** A number finds the step that bears it, words every step that has them all. */
function matches({ label }: ConnectTarget, query: string): boolean {
  const asked = foldText(query.trim());
  if (/^\d+$/.test(asked)) return label.startsWith(`${asked}.`) || foldText(label).includes(` ${asked}`);
  const name = foldText(label);
  return asked.split(/\s+/).every((word) => name.includes(word));
}
