import { SelectField } from '#ui/select-field.tsx';
import { ComparedValueFields } from './compared-value-fields.tsx';
import type { DraftEdit } from './draft-edits.ts';
import { PartTools } from './part-tools.tsx';
import { getComparison, listComparisons, type RuleCatalogue, type TestDraft } from './rule-draft.ts';
import { subjectOptions } from './subject-options.ts';
import { words } from './words.ts';
import styles from './rule-editor.module.css';

type Props = Readonly<{
  test: TestDraft;
  place: string;
  catalogue: RuleCatalogue;
  edit: (change: DraftEdit) => void;
}>;

/** One test: what it is about, how that is compared, and with what. */
export function RuleRow({ test, place, catalogue, edit }: Props) {
  const { id, subject, typed } = test;
  const name = words.rule(place);
  const comparison = getComparison(test, catalogue);
  const change = (part: Partial<TestDraft>) => edit({ type: 'changeTest', id, part });
  return (
    <fieldset data-part={id} className={styles['row']}>
      <legend className="visually-hidden">{name}</legend>
      <PartTools id={id} name={name} edit={edit} />
      <div className={styles['fields']}>
        <SelectField
          label={words.subject}
          placeholder={words.selectSubject}
          value={subject === '' ? undefined : subject}
          options={subjectOptions(catalogue, subject)}
          onChange={(next) => change({ subject: next })}
        />
        {comparison && (
          <>
            <SelectField
              label={words.comparison}
              value={comparison.key}
              options={listComparisons(subject, catalogue).map(({ key, label }) => ({ value: key, label }))}
              onChange={(key) => change({ key })}
            />
            <ComparedValueFields
              needs={comparison.needs}
              typed={typed}
              catalogue={catalogue}
              error={undefined}
              onChange={(next) => change({ typed: next })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
