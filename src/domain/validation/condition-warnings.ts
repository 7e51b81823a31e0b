import { findReachable } from '#domain/design/graph.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import { type Condition, getConditionCampaign, SINCE_LABELS } from '#domain/nodes/condition.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { quote } from '#domain/words/quotes.ts';
import { countDecisions, MAXIMUM_DECISIONS } from './program-rules.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** A condition and where it stands; `path` leads to its settings: "" or "cases.2.". */
type Placed = { readonly node: ProgramNode; readonly condition: Condition; readonly path: string };

/**
 * [V15] Nobody can have been sent, opened or clicked what this program has not sent, unless it was sent elsewhere.
 * Looked for only within the limit on decisions, so that the time stays in proportion to the design.
 */
export function checkUnsentCampaigns(subject: Subject): readonly ValidationProblem[] {
  if (countDecisions(subject.design) > MAXIMUM_DECISIONS) return [];
  const placed = subject.order.flatMap(placedConditions);
  const campaigns = new Set(placed.map(({ condition }) => getConditionCampaign(condition)));
  const sentBefore = new Map([...campaigns].map((id) => [id, comeAfterSending(id, subject)]));
  return placed.flatMap(({ node, condition, path }): ValidationProblem[] => {
    const id = getConditionCampaign(condition);
    const campaign = id === null ? undefined : subject.catalogue.campaigns.get(id);
    if (!campaign || sentBefore.get(id)?.has(node.id)) return [];
    return [
      {
        severity: 'warning',
        code: 'campaignNeverSentBefore',
        nodeId: node.id,
        field: `${path}campaignId`,
        text: `No earlier step sends ${quote(campaign.name)}`,
        advice: `${node.type === 'decision' ? 'Contacts take Yes' : 'The condition is met'} only if ${EVENTS[condition.kind] ?? ''} outside this program. Add a step that sends it before this one.`,
      },
    ];
  });
}

/** [V17] What happened in an earlier enrolment would decide immediately for a contact who is enrolled again. */
export function checkEarlierEnrolments(subject: Subject): readonly ValidationProblem[] {
  if (!canComeAgain(subject) || countDecisions(subject.design) > MAXIMUM_DECISIONS) return [];
  return subject.order.flatMap(placedConditions).flatMap(({ node, condition, path }): ValidationProblem[] => {
    const id = getConditionCampaign(condition);
    const campaign = id === null ? undefined : subject.catalogue.campaigns.get(id);
    if (!campaign || 'since' in condition || !comeAfterSending(id, subject).has(node.id)) return [];
    return [
      {
        severity: 'warning',
        code: 'countsEarlierEnrolments',
        nodeId: node.id,
        field: `${path}since`,
        text: `The condition on ${quote(campaign.name)} also counts earlier enrolments`,
        advice: `Contacts who are enrolled again meet it immediately if ${EVENTS[condition.kind] ?? ''} last time. Choose “${SINCE_LABELS.enrolment}”.`,
      },
    ];
  });
}

/** Through a schedule that enrols again, or without one, where the limits bind nobody. */
function canComeAgain({ order }: Subject): boolean {
  const start = order.find((node) => node.type === 'start');
  if (!start || start.settings.schedule === null) return false;
  return start.settings.schedule.kind === 'none' || start.settings.limit !== 'firstTimeOnly';
}

const EVENTS: Readonly<Partial<Record<Condition['kind'], string>>> = {
  openedCampaign: 'they opened it',
  clickedLink: 'they clicked a link in it',
  sentCampaign: 'they were sent it',
};

/** [V13] Known only when the counts are given. */
export function checkDecisionSegments({ order, catalogue, facts }: Subject): readonly ValidationProblem[] {
  return order.flatMap(placedConditions).flatMap(({ node, condition, path }): ValidationProblem[] => {
    const id = condition.kind === 'inSegment' ? condition.segmentId : null;
    const segment = id === null ? undefined : catalogue.segments.get(id);
    if (id === null || !segment || facts.contactsInSegment?.get(id) !== 0) return [];
    return [
      {
        severity: 'warning',
        code: 'segmentEmpty',
        nodeId: node.id,
        field: `${path}segmentId`,
        text: `Segment ${quote(segment.name)} has no contacts`,
        advice: 'No contacts can meet this condition until the segment has contacts.',
      },
    ];
  });
}

function placedConditions(node: ProgramNode): readonly Placed[] {
  if (node.type === 'decision') {
    const { condition } = node.settings;
    return condition ? [{ node, condition, path: '' }] : [];
  }
  if (node.type !== 'multiDecision') return [];
  return node.settings.cases.flatMap(({ condition }, index) =>
    condition ? [{ node, condition, path: `cases.${index}.` }] : [],
  );
}

function comeAfterSending(campaignId: CampaignId | null, { design, graph }: Subject): ReadonlySet<NodeId> {
  const senders = design.nodes.filter(
    (node) => node.type === 'sendEmail' && campaignId !== null && node.settings.campaignId === campaignId,
  );
  return findReachable(
    graph,
    senders.map(({ id }) => id),
  );
}
