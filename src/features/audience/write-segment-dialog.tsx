import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { catalogueQuery, KEYS } from '#client/queries.ts';
import type { CatalogueAnswer } from '#contract/audience.ts';
import type { Rule } from '#domain/audience/rule.ts';
import type { Segment } from '#domain/audience/segment.ts';
import { ruleProblems } from '#domain/nodes/rule-checks.ts';
import { nameRefusal } from '#domain/program/lifecycle.ts';
import { refusalInWords } from '#domain/program/lifecycle-words.ts';
import type { RuleCatalogue } from '#product/rule-editor/rule-draft.ts';
import { RuleEditor } from '#product/rule-editor/rule-editor.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import styles from './import.module.css';
import { segmentWords as words } from './segment-words.ts';

type Props = Readonly<{
  /** Null for a new one. */
  segment: Segment | null;
  isOpen: boolean;
  onClose: () => void;
}>;

/** Name and rule of a segment, with how many contacts meet it now. */
export function WriteSegmentDialog({ segment, isOpen, onClose }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const { data } = useQuery(catalogueQuery(api));
  const catalogue = useMemo(() => data && ruleCatalogueOf(data), [data]);
  const [name, setName] = useState(segment?.name ?? '');
  const [made, setMade] = useState<{ rule: Rule | null; incomplete?: string | undefined }>({
    rule: segment?.rule ?? null,
  });
  const [isChecked, setIsChecked] = useState(false);
  const nameError = nameErrorOf(name);
  const ruleError = catalogue && ruleErrorOf(made, catalogue);

  const save = useMutation({
    mutationFn: (rule: Rule) =>
      segment === null
        ? api.addSegment({ name, rule })
        : api.changeSegment(segment.id, { name, rule, onChangedAt: segment.changedAt ?? null }),
    onSuccess: async (saved) => {
      onClose();
      showToast({ text: words.saved(saved.name) });
      await Promise.all(
        [KEYS.segments, KEYS.catalogue].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
  const submit = () => {
    setIsChecked(true);
    if (nameError === undefined && ruleError === undefined && made.rule) save.mutate(made.rule);
  };
  const problem = save.isError ? problemOf(save.error) : null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={submit}
      size="large"
      title={segment === null ? words.create : words.editNamed(segment.name)}
      description={words.lead}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles['report']}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          autoComplete="off"
          value={name}
          error={isChecked ? nameError : undefined}
          onChange={setName}
        />
        {catalogue ? (
          <RuleEditor
            rule={segment?.rule ?? null}
            catalogue={catalogue}
            error={isChecked ? ruleError : undefined}
            onChange={(rule, incomplete) => setMade({ rule, incomplete })}
          />
        ) : (
          <DelayedSpinner />
        )}
        {problem && (
          <MessageBar tone="danger" role="alert">
            {`${problem.title} ${problem.detail}`}
          </MessageBar>
        )}
      </div>
    </Dialog>
  );
}

function ruleCatalogueOf({ dataFields, lists, preferences }: CatalogueAnswer): RuleCatalogue {
  return {
    dataFields: new Map(dataFields.map((field) => [field.name, field])),
    lists: new Map(lists.map((list) => [list.id, list])),
    preferences: new Map(preferences.map((preference) => [preference.id, preference])),
  };
}

function ruleErrorOf(
  { rule, incomplete }: { rule: Rule | null; incomplete?: string | undefined },
  catalogue: RuleCatalogue,
): string | undefined {
  if (incomplete !== undefined) return incomplete;
  return rule === null ? words.needsRule : ruleProblems(rule, catalogue)[0]?.advice;
}

function nameErrorOf(name: string): string | undefined {
  const refusal = nameRefusal(name);
  if (!refusal) return undefined;
  const { title, detail } = refusalInWords(refusal);
  return `${title} ${detail}`;
}
