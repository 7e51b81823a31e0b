import { describeReference, quoteName } from '#domain/catalogue/names.ts';
import { getRouteLabel } from '#domain/nodes/registry.ts';
import { type Instant, MINUTE } from '#domain/schedule/instant.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { formatCount, formatList } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import { describeStep, type TestWords } from './describe-test-case.ts';
import type { Expectation } from './test-case.ts';
import type { Gap, Unmet, Verdict, Way } from './test-result.ts';

export type Judgement = { readonly expectation: Expectation; readonly enrolledAt: Instant };

/** `Left after 2 days with “Exit program” before it was sent.` */
export function describeVerdict(verdict: Verdict, judgement: Judgement, words: TestWords): string {
  if (!verdict.isMet) {
    const why = describeUnmet(verdict.why, judgement, words);
    return verdict.way.length === 0
      ? why
      : `${why} This is so for one who goes ${describeWay(verdict.way, words)}.`;
  }
  if (verdict.at === null) return HELD;
  return `${DONE[judgement.expectation.kind]} ${formatAfter(verdict.at, judgement)}.`;
}

const HELD = 'It was not sent.';
const DONE: Readonly<Record<Expectation['kind'], string>> = {
  gets: 'Sent',
  neverGets: 'Sent',
  comesTo: 'Came there',
  leaves: 'Left',
};

function describeUnmet(why: Unmet, judgement: Judgement, words: TestWords): string {
  const { kind, withinDays } = judgement.expectation;
  switch (why.kind) {
    case 'notEnrolled':
      return `Was not enrolled, for the contact is ${why.subscription.toLowerCase()}.`;
    case 'left':
      return `Left ${formatAfter(why.at, judgement)} with ${quote(why.outcome)} ${INSTEAD[kind]}.`;
    case 'stillAt':
      return `After ${formatCount(withinDays, 'day')} the contact was still at ${describeStep(why.nodeId, words)}.`;
    case 'later':
      return `${DONE[kind]} only ${formatAfter(why.at, judgement)}.`;
    case 'notReady':
      return `Came to it ${formatAfter(why.at, judgement)}, but the campaign is not ready to be sent.`;
    case 'happened':
      return `Was sent ${formatAfter(why.at, judgement)}.`;
  }
}

const INSTEAD: Readonly<Record<Expectation['kind'], string>> = {
  gets: 'before it was sent',
  neverGets: 'before it was sent',
  comesTo: 'without coming there',
  leaves: 'instead',
};

function formatAfter(at: Instant, { enrolledAt }: Judgement): string {
  return at - enrolledAt < MINUTE ? 'at once' : `after ${formatDuration(at - enrolledAt)}`;
}

/** `A at Random split “50 % A, 50 % B”, then B at ...` */
function describeWay(way: Way, words: TestWords): string {
  return way
    .map(({ nodeId, route }) => {
      const node = words.design.nodes.find(({ id }) => id === nodeId);
      return `${node ? getRouteLabel(node, route) : route} at ${describeStep(nodeId, words)}`;
    })
    .join(', then ');
}

/** [X7] `Campaign 17 is no longer there.` */
export function describeGaps(gaps: readonly Gap[], words: TestWords): string {
  const said = formatList(gaps.map((gap) => describeGap(gap, words)));
  return `It can't be run: ${said}.`;
}

function describeGap(gap: Gap, { context: { catalogue } }: TestWords): string {
  switch (gap.kind) {
    case 'reference':
      return `${describeReference(gap.reference)} no longer exists`;
    case 'step':
      return 'a step that it asks about was deleted';
    case 'link': {
      const campaign = quoteName({ kind: 'campaign', id: gap.campaignId }, catalogue);
      return gap.link === null
        ? `${campaign} has no link to click`
        : `${campaign} has no link ${gap.link} any more`;
    }
    case 'fieldType':
      return `data field ${gap.field} is of another type now`;
  }
}
