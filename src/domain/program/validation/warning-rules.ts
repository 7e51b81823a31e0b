import type { CampaignId } from '#domain/audience/campaign.ts';
import { recurrenceOf } from '#domain/nodes/start.ts';
import type { NodeId, NodeOf } from '#domain/program/design.ts';
import { reachable, startOf } from '#domain/program/graph.ts';
import type { ValidationProblem } from '#domain/program/validation-problem.ts';
import { countDecisions, MAXIMUM_DECISIONS } from './program-rules.ts';
import type { Subject } from './validation-rule.ts';

/** [V13] Known only when the counts are given. */
export function emptySegment({ design, catalogue, facts }: Subject): readonly ValidationProblem[] {
  const start = startOf(design);
  const rule = start && recurrenceOf(start.settings.schedule) ? start.settings.rule : null;
  if (!start || rule?.kind !== 'segment' || facts.contactsInSegment?.get(rule.segmentId) !== 0) return [];
  const segment = catalogue.segments.get(rule.segmentId);
  if (!segment) return [];
  return [
    {
      severity: 'warning',
      code: 'segmentEmpty',
      nodeId: start.id,
      field: 'segmentId',
      text: `Segment "${segment.name}" has no one in it`,
      advice: 'Nobody is enrolled until a contact meets its rule.',
    },
  ];
}

/**
 * [V15] Nobody can have opened what this program has not sent, unless it was sent elsewhere.
 * Looked for only within the limit on decisions, so that the time stays in proportion to the design.
 */
export function decisionsOnUnsentCampaigns(subject: Subject): readonly ValidationProblem[] {
  if (countDecisions(subject.design) > MAXIMUM_DECISIONS) return [];
  const decisions = subject.order.filter((node) => node.type === 'decision');
  const campaigns = new Set(decisions.map(campaignOf));
  const sentBefore = new Map([...campaigns].map((id) => [id, comeAfterSending(id, subject)]));
  return decisions.flatMap((node): ValidationProblem[] => {
    const id = campaignOf(node);
    const campaign = id === null ? undefined : subject.catalogue.campaigns.get(id);
    if (!campaign || sentBefore.get(id)?.has(node.id)) return [];
    return [
      {
        severity: 'warning',
        code: 'campaignNeverSentBefore',
        nodeId: node.id,
        field: 'campaignId',
        text: `No earlier step sends "${campaign.name}"`,
        advice:
          'Contacts go Yes only if they opened it outside this program. Send it in a step before this one.',
      },
    ];
  });
}

function campaignOf(node: NodeOf<'decision'>): CampaignId | null {
  const { condition } = node.settings;
  return condition?.kind === 'openedCampaign' ? condition.campaignId : null;
}

function comeAfterSending(campaignId: CampaignId | null, { design, graph }: Subject): ReadonlySet<NodeId> {
  const senders = design.nodes.filter(
    (node) => node.type === 'sendEmail' && campaignId !== null && node.settings.campaignId === campaignId,
  );
  return reachable(
    graph,
    senders.map(({ id }) => id),
  );
}
