import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#client/api-context.ts';
import { catalogueQuery, KEYS } from '#client/queries.ts';
import type { CatalogueAnswer } from '#contract/catalogue.ts';
import type { SegmentId } from '#domain/ids.ts';
import { checkRule } from '#domain/nodes/rule-checks.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Segment } from '#domain/segments/segment.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { findNameError } from '#product/name-error.ts';
import type { RuleCatalogue } from '#product/rule-editor/rule-draft.ts';
import { RuleEditor } from '#product/rule-editor/rule-editor.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { TextField } from '#ui/text-field.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { segmentFormWords as words } from './words.ts';

type Props = Readonly<{
  /** Null for a new one. */
  segment: Segment | null;
  isOpen: boolean;
  onClose: () => void;
  onWritten?: ((id: SegmentId) => void) | undefined;
}>;

type Draft = {
  readonly name: string;
  readonly rule: Rule | null;
  /** What is still to be entered before it is a rule. */
  readonly incomplete: string | undefined;
};

/** Name and rule of a segment, with how many contacts meet it now. */
export function SegmentDialog({ segment, isOpen, onClose, onWritten }: Props) {
  const api = useApi();
  const { data } = useQuery(catalogueQuery(api));
  const catalogue = useMemo(() => data && toRuleCatalogue(data), [data]);
  const { draft, change, errors, submission } = useEditForm({
    initial: createDraft(segment),
    findErrors: (input) => findErrors(input, catalogue),
    write: async ({ name, rule }) => {
      if (!rule) throw new Error('What has no rule is not sent');
      return segment ? api.changeSegment(segment, { name, rule }) : api.addSegment({ name, rule });
    },
    invalidates: [KEYS.segments],
    done: words.saved,
    onWritten,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      title={segment ? words.editNamed(segment.name) : words.create}
      lead={words.lead}
      submitLabel={words.save}
      {...submission}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        autoComplete="off"
        value={draft.name}
        error={errors?.name}
        onChange={(name) => change({ name })}
      />
      {catalogue ? (
        <RuleEditor
          rule={segment?.rule ?? null}
          catalogue={catalogue}
          error={errors?.rule}
          onChange={(rule, incomplete) => change({ rule, incomplete })}
        />
      ) : (
        <DelayedSpinner />
      )}
    </FormDialog>
  );
}

function createDraft(segment: Segment | null): Draft {
  return { name: segment?.name ?? '', rule: segment?.rule ?? null, incomplete: undefined };
}

function toRuleCatalogue({ dataFields, lists, preferences }: CatalogueAnswer): RuleCatalogue {
  return {
    dataFields: new Map(dataFields.map((field) => [field.name, field])),
    lists: new Map(lists.map((list) => [list.id, list])),
    preferences: new Map(preferences.map((preference) => [preference.id, preference])),
  };
}

function findErrors({ name, rule, incomplete }: Draft, catalogue: RuleCatalogue | undefined) {
  return { name: findNameError(name, 'segment'), rule: findRuleError(rule, incomplete, catalogue) };
}

function findRuleError(
  rule: Rule | null,
  incomplete: string | undefined,
  catalogue: RuleCatalogue | undefined,
): string | undefined {
  if (incomplete !== undefined) return incomplete;
  if (rule === null) return words.needsRule;
  return catalogue && checkRule(rule, catalogue)[0]?.advice;
}
