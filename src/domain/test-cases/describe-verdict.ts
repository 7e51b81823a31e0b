import { describeReference, quoteName } from '#domain/catalogue/names.ts';
import { getNodeTitle, getRouteLabel } from '#domain/nodes/registry.ts';
import { type Instant, MINUTE } from '#domain/schedule/instant.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { formatCount, formatList } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import { DELETED_STEP, describeStep, type TestWords } from './describe-test-case.ts';
import type { Expectation } from './test-case.ts';
import type { Gap, Unmet, Verdict, Way } from './test-result.ts';

export type Judgement = { readonly expectation: Expectation; readonly enrolledAt: Instant };

/** `The contact left after 2 days (“Exit program”) before it was sent.` */
export function describeVerdict(verdict: Verdict, judgement: Judgement, words: TestWords): string {
  if (!verdict.isMet) {
    const why = describeUnmet(verdict.why, judgement, words);
    return verdict.way.length === 0 ? why : `${why} On this path: ${describeWay(verdict.way, words)}.`;
  }
  if (verdict.at === null) return HELD;
  return `${DONE[judgement.expectation.kind]} ${formatAfter(verdict.at, judgement)}.`;
}

const HELD = 'It was not sent.';
const DONE: Readonly<Record<Expectation['kind'], string>> = {
  gets: 'Sent',
  neverGets: 'Sent',
  comesTo: 'Reached it',
  leaves: 'Left',
};

/** Followed by how late. */
const TOO_LATE: Readonly<Record<Expectation['kind'], string>> = {
  ...DONE,
  comesTo: 'Reached',
};

function describeUnmet(why: Unmet, judgement: Judgement, words: TestWords): string {
  const { kind, withinDays } = judgement.expectation;
  switch (why.kind) {
    case 'notEnrolled':
      return `Not enrolled: the contact is ${why.subscription.toLowerCase()}.`;
    case 'left':
      return `The contact left ${formatAfter(why.at, judgement)} (${quote(why.outcome)}) ${INSTEAD[kind]}.`;
    case 'stillAt':
      return `After ${formatCount(withinDays, 'day')} the contact was still at ${describeStep(why.nodeId, words)}.`;
    case 'later':
      return `${TOO_LATE[kind]} too late: ${formatAfter(why.at, judgement)}.`;
    case 'notReady':
      return `Reached the step ${formatAfter(why.at, judgement)}, but the campaign is not ready to send.`;
    case 'happened':
      return `It was sent ${formatAfter(why.at, judgement)}.`;
  }
}

const INSTEAD: Readonly<Record<Expectation['kind'], string>> = {
  gets: 'before it was sent',
  neverGets: 'before it was sent',
  comesTo: 'without reaching it',
  leaves: 'instead',
};

function formatAfter(at: Instant, { enrolledAt }: Judgement): string {
  return at - enrolledAt < MINUTE ? 'immediately' : `after ${formatDuration(at - enrolledAt)}`;
}

/** `Random split → B 40%, then Quantity split → Rest` */
function describeWay(way: Way, words: TestWords): string {
  return way
    .map(({ nodeId, route }) => {
      const node = words.design.nodes.find(({ id }) => id === nodeId);
      return node ? `${getNodeTitle(node)} → ${getRouteLabel(node, route)}` : `${DELETED_STEP} → ${route}`;
    })
    .join(', then ');
}

/** [X7] `It cannot run: campaign 17 no longer exists.` */
export function describeGaps(gaps: readonly Gap[], words: TestWords): string {
  const said = formatList(gaps.map((gap) => describeGap(gap, words)));
  return `It cannot run: ${said}.`;
}

function describeGap(gap: Gap, { context: { catalogue } }: TestWords): string {
  switch (gap.kind) {
    case 'reference':
      return `${describeReference(gap.reference)} no longer exists`;
    case 'step':
      return 'a step it checks was deleted';
    case 'link': {
      const campaign = quoteName({ kind: 'campaign', id: gap.campaignId }, catalogue);
      return gap.link === null
        ? `${campaign} has no link to click`
        : `${campaign} no longer has the link ${gap.link}`;
    }
    case 'fieldType':
      return `data field ${gap.field} now has a different type`;
  }
}
