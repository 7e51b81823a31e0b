import type { Design } from '#domain/design/design.ts';
import type { Journey, JourneyStop } from '#domain/engine/explain/journey.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import { isSkipReason } from '#domain/nodes/skip-reasons.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import type { Expectation, TestPerson } from './test-case.ts';
import type { Unmet } from './test-result.ts';

/** Of one expectation on one way. */
export type Judged =
  | { readonly isMet: true; readonly at: Instant | null }
  | { readonly isMet: false; readonly why: Unmet };

type JudgeContext = { readonly person: TestPerson; readonly design: Design };

/** [X4] [X5] */
export function judge(
  expectation: Expectation,
  journey: Journey | null,
  { person, design }: JudgeContext,
): Judged {
  if (journey === null) {
    if (expectation.kind === 'neverGets') return { isMet: true, at: null };
    return { isMet: false, why: { kind: 'notEnrolled', subscription: person.subscription } };
  }
  const deadline = later(journey.enrolledAt, expectation.withinDays * DAY);
  const at = happenedAt(expectation, journey, design);
  if (expectation.kind === 'neverGets') {
    return at === null || at > deadline
      ? { isMet: true, at: null }
      : { isMet: false, why: { kind: 'happened', at } };
  }
  if (at !== null && at <= deadline) return { isMet: true, at };
  return { isMet: false, why: whyNot(expectation, journey, { at, deadline, design }) };
}

/** The first time; null as far as the journey goes. */
function happenedAt(expectation: Expectation, journey: Journey, design: Design): Instant | null {
  switch (expectation.kind) {
    case 'gets':
    case 'neverGets':
      return firstEvent(stopsSending(expectation, journey, design), (kind) => kind === 'sent');
    case 'comesTo':
      return journey.stops.find(({ nodeId }) => nodeId === expectation.nodeId)?.arrivedAt ?? null;
    case 'leaves':
      return journey.outcome === expectation.outcome ? journey.finishedAt : null;
  }
}

type Sending = Extract<Expectation, { kind: 'gets' | 'neverGets' }>;

function stopsSending(
  { campaignId }: Sending,
  { stops }: Journey,
  { nodes }: Design,
): readonly JourneyStop[] {
  const senders = new Set(
    nodes.flatMap((node) =>
      node.type === 'sendEmail' && node.settings.campaignId === campaignId ? [node.id] : [],
    ),
  );
  return stops.filter(({ nodeId }) => senders.has(nodeId));
}

function firstEvent(stops: readonly JourneyStop[], isIt: (kind: StepKind) => boolean): Instant | null {
  return stops.flatMap(({ events }) => events).find(({ kind }) => isIt(kind))?.at ?? null;
}

function whyNot(
  expectation: Expectation,
  journey: Journey,
  {
    at,
    deadline,
    design,
  }: { readonly at: Instant | null; readonly deadline: Instant; readonly design: Design },
): Unmet {
  if (expectation.kind === 'gets') {
    const skippedAt = firstEvent(stopsSending(expectation, journey, design), isSkipReason);
    if (skippedAt !== null && skippedAt <= deadline) return { kind: 'notReady', at: skippedAt };
  }
  if (at !== null) return { kind: 'later', at };
  const { finishedAt, outcome, stops } = journey;
  if (finishedAt !== null && finishedAt <= deadline) {
    return { kind: 'left', at: finishedAt, outcome: outcome ?? '' };
  }
  const there = stops.findLast(({ arrivedAt }) => arrivedAt <= deadline) ?? stops.at(0);
  if (!there) throw new Error('A contact who was enrolled has been nowhere.');
  return { kind: 'stillAt', nodeId: there.nodeId };
}
