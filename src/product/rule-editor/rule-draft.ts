import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { LeafRule, Rule } from '#domain/rules/rule.ts';
import { listLeaves } from '#domain/rules/rule-leaves.ts';
import { MAXIMUM_RULES } from '#domain/rules/rule-limits.ts';
import {
  COMPARISONS,
  type Comparison,
  getComparisonKey,
  getTyped,
  NOTHING_TYPED,
  type Typed,
} from './comparisons.ts';
import { words } from './words.ts';

/** What rules can be about. */
export type RuleCatalogue = Pick<Catalogue, 'dataFields' | 'lists' | 'preferences'>;

/** A test as it is being typed: half of it is no rule yet. `subject` is "field NAME", "list", "preference", or nothing. */
export type TestDraft = {
  readonly kind: 'test';
  readonly id: string;
  readonly subject: string;
  /** Of the comparison. */
  readonly key: string;
  readonly typed: Typed;
};

export type GroupDraft = {
  readonly kind: 'group';
  readonly id: string;
  readonly match: 'all' | 'any';
  readonly parts: readonly RuleDraft[];
};

export type RuleDraft = TestDraft | GroupDraft;

/** The outermost group always stands, also around a single test. `made` counts ids. */
export type EditorDraft = { readonly root: GroupDraft; readonly made: number };

const FIELD = 'field ';

/** A new rule begins with one empty test, to be filled in. */
export function toDraft(rule: Rule | null): EditorDraft {
  let made = 0;
  const newId = () => `r${(made += 1)}`;
  const from = (part: Rule): RuleDraft => {
    if (part.kind !== 'all' && part.kind !== 'any') return toTest(part, newId());
    return { kind: 'group', id: newId(), match: part.kind, parts: part.rules.map(from) };
  };
  const draft = rule === null ? emptyTest(newId()) : from(rule);
  const root: GroupDraft =
    draft.kind === 'group' ? draft : { kind: 'group', id: newId(), match: 'all', parts: [draft] };
  return { root, made };
}

export function emptyTest(id: string): TestDraft {
  return { kind: 'test', id, subject: '', key: '', typed: NOTHING_TYPED };
}

function toTest(rule: LeafRule, id: string): TestDraft {
  return { kind: 'test', id, subject: getSubject(rule), key: getComparisonKey(rule), typed: getTyped(rule) };
}

function getSubject(rule: LeafRule): string {
  if (rule.kind === 'inList') return 'list';
  return rule.kind === 'preference' ? 'preference' : fieldSubject(rule.field);
}

export function fieldSubject(field: string): string {
  return `${FIELD}${field}`;
}

export function getFieldOfSubject(subject: string): string | null {
  return subject.startsWith(FIELD) ? subject.slice(FIELD.length) : null;
}

export function listComparisons(subject: string, { dataFields }: RuleCatalogue): readonly Comparison[] {
  if (subject === 'list' || subject === 'preference') return COMPARISONS[subject];
  const field = getFieldOfSubject(subject);
  // Of a field that is gone nobody knows the type; what was asked of it stays to be seen.
  return field === null ? [] : COMPARISONS[dataFields.get(field)?.type ?? 'Text'];
}

export function getComparison({ subject, key }: TestDraft, catalogue: RuleCatalogue): Comparison | undefined {
  const all = listComparisons(subject, catalogue);
  return all.find((comparison) => comparison.key === key) ?? all[0];
}

/** What the draft comes to, and what is still to be entered before it comes to anything. */
export type Made = { readonly rule: Rule | null; readonly incomplete: string | null };

/** A group around a single rule says no more than the rule. */
export function toRule({ root }: EditorDraft, catalogue: RuleCatalogue): Made {
  const [only] = root.parts;
  if (!only || (root.parts.length === 1 && only.kind === 'test' && only.subject === '')) {
    return { rule: null, incomplete: null };
  }
  const made = root.parts.length === 1 ? makePart(only, catalogue) : makePart(root, catalogue);
  const isTooLong = made.rule !== null && listLeaves(made.rule).length > MAXIMUM_RULES;
  return isTooLong ? { rule: null, incomplete: words.tooLong(MAXIMUM_RULES) } : made;
}

function makePart(draft: RuleDraft, catalogue: RuleCatalogue): Made {
  if (draft.kind === 'test') return makeTest(draft, catalogue);
  if (draft.parts.length === 0) return { rule: null, incomplete: words.emptyGroup };
  const parts = draft.parts.map((part) => makePart(part, catalogue));
  const incomplete = parts.find((part) => part.incomplete !== null);
  if (incomplete) return incomplete;
  return {
    rule: { kind: draft.match, rules: parts.flatMap(({ rule }) => rule ?? []) },
    incomplete: null,
  };
}

function makeTest(test: TestDraft, catalogue: RuleCatalogue): Made {
  if (test.subject === '') return { rule: null, incomplete: words.chooseSubject };
  const comparison = getComparison(test, catalogue);
  const rule = comparison?.make(getFieldOfSubject(test.subject) ?? '', test.typed) ?? null;
  if (rule !== null) return { rule, incomplete: null };
  const isChoice = comparison?.cells.some(({ kind }) => kind === 'choice');
  return { rule: null, incomplete: isChoice ? words.chooseThing : words.enterValue };
}
