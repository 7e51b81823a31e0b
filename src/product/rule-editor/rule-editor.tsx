import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Rule } from '#domain/rules/rule.ts';
import { FieldNotes } from '#ui/field.tsx';
import { type DraftEdit, edited } from './draft-edits.ts';
import { MatchCount } from './match-count.tsx';
import { type RuleCatalogue, toDraft, toRule } from './rule-draft.ts';
import { RuleGroup } from './rule-group.tsx';
import styles from './rule-editor.module.css';

export type RuleEditorProps = Readonly<{
  /** What it begins with; what comes later is its own. */
  rule: Rule | null;
  catalogue: RuleCatalogue;
  /** What is wrong with the rule as a whole. */
  error?: string | undefined;
  /** Null while nothing is chosen; `incomplete` says what is still to be entered before it is a rule. */
  onChange: (rule: Rule | null, incomplete?: string) => void;
}>;

/** Builds a rule out of tests of fields, lists and preferences, in groups, and counts who meets it. */
export function RuleEditor({ rule: first, catalogue, error, onChange }: RuleEditorProps) {
  const [draft, setDraft] = useState(() => toDraft(first));
  const [focus, setFocus] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const errorId = useId();
  const { rule, incomplete } = useMemo(() => toRule(draft, catalogue), [draft, catalogue]);

  useEffect(() => {
    if (focus === null || !root.current) return;
    const part = root.current.querySelector(`[data-part="${CSS.escape(focus)}"]`) ?? root.current;
    // A group that was emptied has its button alone.
    const field = part.querySelector<HTMLElement>('select, input') ?? part.querySelector('button');
    field?.focus();
    setFocus(null);
  }, [focus]);

  const edit = (change: DraftEdit) => {
    const next = edited(draft, change);
    setDraft(next.draft);
    setFocus(next.focus);
    const made = toRule(next.draft, catalogue);
    onChange(made.rule, made.incomplete ?? undefined);
  };

  return (
    <div ref={root} className={styles['editor']}>
      <FieldNotes hint={undefined} hintId="" error={error} errorId={errorId} />
      <RuleGroup
        group={draft.root}
        place=""
        depth={1}
        catalogue={catalogue}
        describedBy={error ? errorId : undefined}
        edit={edit}
      />
      <MatchCount rule={rule} isStarted={incomplete !== null} />
    </div>
  );
}
