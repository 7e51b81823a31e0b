import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { FilePreview } from '#contract/program-limits.ts';
import { KINDS } from '#domain/catalogue/kinds.ts';
import { getReferenceId, getReferenceKey } from '#domain/catalogue/reference.ts';
import { capitalise } from '#domain/words/capitals.ts';
import { Badge } from '#ui/badge.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { Choices } from './choices.ts';
import { importWords as words } from './words.ts';
import styles from './import.module.css';

type Props = Readonly<{ preview: FilePreview; choices: Choices; onChange: (choices: Choices) => void }>;

/** Everything that the program names, and what of the account it is to name instead. */
export function ReferenceChoices({ preview, choices, onChange }: Props) {
  const { references } = preview;
  if (references.length === 0) return null;
  const missing = references.filter(({ suggestion }) => suggestion === null).length;
  return (
    <section aria-label={words.references} className={styles['references']}>
      <h3 className={styles['heading']}>{words.references}</h3>
      <p className={styles['quiet']}>{words.referencesLead(missing, references.length)}</p>
      <ul className={styles['rows']}>
        {references.map((named) => (
          <Row
            key={getReferenceKey(named.reference)}
            named={named}
            candidates={preview.candidates}
            chosen={choices.get(getReferenceKey(named.reference)) ?? ''}
            onChoose={(chosen) => onChange(new Map(choices).set(getReferenceKey(named.reference), chosen))}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Readonly<{
  named: FilePreview['references'][number];
  candidates: FilePreview['candidates'];
  chosen: string;
  onChoose: (chosen: string) => void;
}>;

function Row({ named: { reference, name }, candidates, chosen, onChoose }: RowProps) {
  const id = String(getReferenceId(reference));
  const isMissing = chosen === '';
  const options = candidates
    .filter((candidate) => candidate.reference.kind === reference.kind)
    .map((candidate) => ({ value: getReferenceKey(candidate.reference), label: candidate.name }));
  return (
    <li className={styles['row']}>
      <SelectField
        label={words.inFile(capitalise(KINDS[reference.kind].noun), name ?? words.unnamed(id))}
        value={chosen}
        options={[{ value: '', label: words.leaveMissing }, ...options]}
        onChange={onChoose}
        className={styles['choice']}
      />
      <Badge tone={isMissing ? 'warning' : 'success'} icon={isMissing ? TriangleAlert : CircleCheck}>
        {isMissing ? words.missing : words.found}
      </Badge>
    </li>
  );
}
