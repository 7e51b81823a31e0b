import type { Design } from '#domain/design/design.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import {
  type Expectation,
  LONGEST_REACTION_HOURS,
  LONGEST_TEST_DAYS,
  type TestPerson,
  type TestReaction,
  type WrittenTestCase,
} from '#domain/test-cases/test-case.ts';
import { words } from './editor-words.ts';

/** While it is being written: a row keeps what it held as another kind, and a number may be NaN. */
export type ReactionDraft = {
  readonly key: string;
  readonly kind: TestReaction['kind'];
  readonly campaignId: CampaignId | null;
  readonly afterHours: number;
  readonly link: string | null;
};

export type ExpectationDraft = {
  readonly key: string;
  readonly kind: Expectation['kind'];
  readonly campaignId: CampaignId | null;
  readonly nodeId: NodeId | null;
  readonly outcome: string | null;
  readonly withinDays: number;
};

export type CaseDraft = {
  readonly name: string;
  readonly person: TestPerson;
  readonly enrolled: { readonly on: string; readonly at: string } | null;
  readonly reactions: readonly ReactionDraft[];
  readonly expectations: readonly ExpectationDraft[];
};

export function newReaction(campaignId: CampaignId | null = null): ReactionDraft {
  return { key: crypto.randomUUID(), kind: 'opens', campaignId, afterHours: 1, link: null };
}

export function newExpectation(): ExpectationDraft {
  return {
    key: crypto.randomUUID(),
    kind: 'gets',
    campaignId: null,
    nodeId: null,
    outcome: null,
    withinDays: 3,
  };
}

export function toDraft(testCase: WrittenTestCase): CaseDraft {
  return {
    ...testCase,
    reactions: testCase.reactions.map((reaction) => ({ ...newReaction(), ...reaction })),
    expectations: testCase.expectations.map((expectation) => ({ ...newExpectation(), ...expectation })),
  };
}

/** Who gets what is sent where; asked for in the first case of a program. */
export function firstCase(design: Design, sent: readonly CampaignId[]): CaseDraft {
  const [first = null, second = null] = sent;
  const withinDays = second === null ? 1 : daysToTheLast(design);
  const expected = { ...newExpectation(), campaignId: second ?? first, withinDays };
  return {
    name: '',
    person: { subscription: 'Subscribed', fields: {}, listIds: [], preferenceIds: [] },
    enrolled: null,
    reactions: second === null || !asksAnything(design) ? [] : [newReaction(first)],
    expectations: [expected],
  };
}

/** As long as all steps of a way through every one of them can hold a contact, roughly. */
function daysToTheLast({ nodes }: Design): number {
  const days = nodes.reduce((sum, node) => sum + daysAt(node), 1);
  return Math.min(days, LONGEST_TEST_DAYS);
}

const A_WEEK = 7;

function daysAt(node: ProgramNode): number {
  if (node.type === 'decision') return node.settings.maximumWait.days;
  if (node.type !== 'delay') return 0;
  return 'days' in node.settings ? Math.max(1, node.settings.days) : A_WEEK;
}

function asksAnything({ nodes }: Design): boolean {
  return nodes.some(({ type }) => type === 'decision' || type === 'multiDecision');
}

/** By row key, or by the name of the field; what is not there is as it should be. */
export type CaseErrors = ReadonlyMap<string, string>;

export function findErrors({ person, enrolled, reactions, expectations }: CaseDraft): CaseErrors {
  const { needs } = words;
  const errors = new Map<string, string>();
  for (const [field, value] of Object.entries(person.fields)) {
    if (value === null || value === '') errors.set(`value ${field}`, needs.value);
  }
  if (enrolled?.on === '') errors.set('on', needs.date);
  if (enrolled?.at === '') errors.set('at', needs.time);
  const named = new Set<CampaignId>();
  for (const { key, kind, campaignId, afterHours } of reactions) {
    if (campaignId === null) errors.set(key, needs.campaign);
    else if (named.has(campaignId)) errors.set(key, needs.another);
    else named.add(campaignId);
    if (kind !== 'ignores' && !isWhole(afterHours, 0, LONGEST_REACTION_HOURS)) {
      errors.set(`hours ${key}`, needs.hours);
    }
  }
  for (const expectation of expectations) {
    const { key, withinDays } = expectation;
    const missing = missingIn(expectation);
    if (missing) errors.set(key, missing);
    if (!isWhole(withinDays, 1, LONGEST_TEST_DAYS)) errors.set(`days ${key}`, needs.days);
  }
  return errors;
}

function missingIn({ kind, campaignId, nodeId, outcome }: ExpectationDraft): string | null {
  if (kind === 'comesTo') return nodeId === null ? words.needs.step : null;
  if (kind === 'leaves') return outcome === null ? words.needs.outcome : null;
  return campaignId === null ? words.needs.campaign : null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** As it would be saved; rows that are not finished are left out. */
export function writtenFrom({ name, person, enrolled, reactions, expectations }: CaseDraft): WrittenTestCase {
  return {
    name: name.trim(),
    person,
    enrolled: enrolled && { on: enrolled.on as PlainDate, at: enrolled.at as TimeOfDay },
    reactions: reactions.flatMap(reactionFrom),
    expectations: expectations.flatMap(expectationFrom),
  };
}

function reactionFrom({ kind, campaignId, afterHours, link }: ReactionDraft): TestReaction[] {
  if (campaignId === null) return [];
  if (kind === 'ignores') return [{ kind, campaignId }];
  return [kind === 'opens' ? { kind, campaignId, afterHours } : { kind, campaignId, afterHours, link }];
}

function expectationFrom(draft: ExpectationDraft): Expectation[] {
  const { kind, campaignId, nodeId, outcome, withinDays } = draft;
  switch (kind) {
    case 'gets':
    case 'neverGets':
      return campaignId === null ? [] : [{ kind, campaignId, withinDays }];
    case 'comesTo':
      return nodeId === null ? [] : [{ kind, nodeId, withinDays }];
    case 'leaves':
      return outcome === null ? [] : [{ kind, outcome, withinDays }];
  }
}
