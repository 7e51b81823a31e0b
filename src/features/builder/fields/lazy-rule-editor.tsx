import { lazy, Suspense } from 'react';
import type { RuleEditorProps } from '#product/rule-editor/rule-editor.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { CONDITION_WORDS } from './condition-words.ts';

const RuleEditor = lazy(async () => ({
  default: (await import('#product/rule-editor/rule-editor.tsx')).RuleEditor,
}));

/** The rule editor, fetched when a rule is first looked at. */
export function LazyRuleEditor(props: RuleEditorProps) {
  return (
    <Suspense fallback={<DelayedSpinner label={CONDITION_WORDS.loadingRules} />}>
      <RuleEditor {...props} />
    </Suspense>
  );
}
