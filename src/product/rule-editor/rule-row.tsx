import { SelectField } from '#ui/select-field.tsx';
import { SentenceRow } from '#ui/sentence-row.tsx';
import { CellField } from './cell-field.tsx';
import type { DraftEdit } from './draft-edits.ts';
import { PartTools } from './part-tools.tsx';
import { getComparison, listComparisons, type RuleCatalogue, type TestDraft } from './rule-draft.ts';
import { subjectOptions } from './subject-options.ts';
import { words } from './words.ts';

type Props = Readonly<{
  test: TestDraft;
  place: string;
  catalogue: RuleCatalogue;
  edit: (change: DraftEdit) => void;
}>;

/** One test as a sentence: what it is about, how that is compared, and with what. */
export function RuleRow({ test, place, catalogue, edit }: Props) {
  const { id, subject, typed } = test;
  const name = words.rule(place);
  const comparison = getComparison(test, catalogue);
  const change = (part: Partial<TestDraft>) => edit({ type: 'changeTest', id, part });
  return (
    <SentenceRow data-part={id} name={name} tools={<PartTools id={id} name={name} edit={edit} />}>
      <SelectField
        label={words.subject}
        labelHidden
        placeholder={words.selectSubject}
        value={subject === '' ? undefined : subject}
        options={subjectOptions(catalogue, subject)}
        onChange={(next) => change({ subject: next })}
      />
      {comparison && (
        <SelectField
          label={words.comparison}
          labelHidden
          value={comparison.key}
          options={listComparisons(subject, catalogue).map(({ key, label }) => ({ value: key, label }))}
          onChange={(key) => change({ key })}
        />
      )}
      {comparison?.cells.map((cell) => (
        <CellField
          key={`${cell.kind} ${'of' in cell ? cell.of : ''}`}
          cell={cell}
          typed={typed}
          catalogue={catalogue}
          onChange={(next) => change({ typed: next })}
        />
      ))}
    </SentenceRow>
  );
}
