import { useState } from 'react';
import type { FieldRule } from '#domain/audience/rule.ts';
import type { WordsContext } from '#domain/nodes/node-definition.ts';
import { SelectField } from '#ui/select-field.tsx';
import { WORDS } from '#features/builder/words.ts';
import styles from './panels.module.css';
import { COMPARISONS, comparisonKeyOf, NOTHING_TYPED, type Typed, typedOf } from './comparisons.ts';
import { fieldOptions } from './field-options.ts';
import { PanelField } from './panel-field.tsx';
import { ComparedValueFields } from './compared-value-fields.tsx';

type Props = Readonly<{
  rule: FieldRule | null;
  context: WordsContext;
  error: string | undefined;
  onChange: (rule: FieldRule | null, incomplete?: string) => void;
}>;

type Draft = Readonly<{ field: string; key: string; typed: Typed }>;

/** A test of one data field: which, how compared, with what. Half of it typed is kept here and is no rule yet. */
export function FieldRuleFields({ rule, context, error, onChange }: Props) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(rule));
  const comparisons = comparisonsFor(draft.field, context);
  const comparison = comparisons.find(({ key }) => key === draft.key) ?? comparisons[0];

  const change = (next: Draft) => {
    setDraft(next);
    if (next.field === '') return onChange(null);
    const options = comparisonsFor(next.field, context);
    const made =
      (options.find(({ key }) => key === next.key) ?? options[0])?.make(next.field, next.typed) ?? null;
    onChange(made, made === null ? WORDS.panels.enterValue : undefined);
  };

  return (
    <PanelField name="rule">
      <div className={styles['group']}>
        <SelectField
          label={WORDS.panels.dataField}
          placeholder={WORDS.panels.selectField}
          error={draft.field === '' ? error : undefined}
          value={draft.field === '' ? undefined : draft.field}
          options={fieldOptions(context.catalogue, draft.field)}
          onChange={(field) => change({ ...draft, field })}
        />
        {draft.field !== '' && comparison && (
          <>
            <SelectField
              label={WORDS.panels.comparison}
              value={comparison.key}
              options={comparisons.map(({ key, label }) => ({ value: key, label }))}
              onChange={(key) => change({ ...draft, key })}
            />
            <ComparedValueFields
              needs={comparison.needs}
              typed={draft.typed}
              error={error}
              onChange={(typed) => change({ ...draft, typed })}
            />
          </>
        )}
      </div>
    </PanelField>
  );
}

function draftOf(rule: FieldRule | null): Draft {
  if (rule === null) return { field: '', key: '', typed: NOTHING_TYPED };
  return { field: rule.field, key: comparisonKeyOf(rule), typed: typedOf(rule) };
}

function comparisonsFor(field: string, { catalogue }: WordsContext) {
  return COMPARISONS[catalogue.dataFields.get(field)?.type ?? 'Text'];
}
