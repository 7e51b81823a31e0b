import { getConnectorsFrom } from '#domain/design/graph.ts';
import { findLoops } from '#domain/design/loops.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import { asksReaction, type Condition, getConditionCampaign } from '#domain/nodes/condition.ts';
import type { NodeOf, ProgramNode } from '#domain/nodes/node.ts';
import { listConditions } from '#domain/nodes/node-conditions.ts';
import { quote } from '#domain/words/quotes.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V19] Who passes two steps that send the same campaign gets it twice. Loops are warned of in V14. */
export function checkRepeatedCampaigns(subject: Subject): readonly ValidationProblem[] {
  const { graph, catalogue } = subject;
  const inLoops = new Set(findLoops(graph).flat());
  return [...groupSenders(subject)].flatMap(([campaignId, senders]): ValidationProblem[] => {
    if (senders.length < 2) return [];
    const after = findAfter(subject, senders, (node) => asksAbout(node, campaignId));
    const name = catalogue.campaigns.get(campaignId)?.name;
    if (name === undefined) return [];
    return senders
      .filter(({ id }) => after.has(id) && !inLoops.has(id))
      .map(({ id }) => ({
        severity: 'warning',
        code: 'campaignSentBefore',
        nodeId: id,
        field: 'campaignId',
        text: `An earlier step already sends ${quote(name)}`,
        advice:
          'Contacts who pass both steps get it twice. Choose another campaign, or remove one of the steps.',
      }));
  });
}

function groupSenders({ order }: Subject): ReadonlyMap<CampaignId, readonly NodeOf<'sendEmail'>[]> {
  const senders = new Map<CampaignId, NodeOf<'sendEmail'>[]>();
  for (const node of order) {
    if (node.type !== 'sendEmail' || node.settings.campaignId === null) continue;
    const { campaignId } = node.settings;
    senders.set(campaignId, [...(senders.get(campaignId) ?? []), node]);
  }
  return senders;
}

function listNext({ graph }: Subject, id: NodeId): readonly NodeId[] {
  return getConnectorsFrom(graph, id).map(({ to }) => to);
}

/** [V20] Nobody opens or clicks in the moment in which they are sent something. */
export function checkDecisionsWithoutWait(subject: Subject): readonly ValidationProblem[] {
  const { catalogue, order } = subject;
  const asked = new Set(order.flatMap(listConditions).map(getConditionCampaign));
  return [...groupSenders(subject)].flatMap(([campaignId, senders]): ValidationProblem[] => {
    const campaign = catalogue.campaigns.get(campaignId);
    if (!campaign || !asked.has(campaignId)) return [];
    const atOnce = findAfter(subject, senders, canHold);
    const arriving = subject.order.filter(({ id }) => atOnce.has(id));
    return arriving.flatMap((node) =>
      listFieldsAsking(node, campaignId).map((field) => ({
        severity: 'warning',
        code: 'decidesRightAfterSend',
        nodeId: node.id,
        field,
        text: `Contacts have no time to open ${quote(campaign.name)} before this step decides`,
        advice:
          node.type === 'decision'
            ? 'It decides at the moment at which the campaign is sent. Set a maximum wait time, or add a delay before it.'
            : 'It decides at the moment at which the campaign is sent. Add a delay before it.',
      })),
    );
  });
}

/** What contacts come to from the given steps on, past none at which the search stops. */
function findAfter(
  subject: Subject,
  from: readonly ProgramNode[],
  stopsAt: (node: ProgramNode) => boolean,
): ReadonlySet<NodeId> {
  const found = new Set(from.flatMap(({ id }) => listNext(subject, id)));
  // A set hands out what is added while it is walked.
  for (const id of found) {
    const node = subject.graph.nodes.get(id);
    if (node && !stopsAt(node)) for (const next of listNext(subject, id)) found.add(next);
  }
  return found;
}

/** Anyone who sends a campaign again to those who have not opened it has asked first. */
function asksAbout(node: ProgramNode, campaignId: CampaignId): boolean {
  return listConditions(node).some((condition) => getConditionCampaign(condition) === campaignId);
}

function canHold(node: ProgramNode): boolean {
  return node.type === 'delay' || (node.type === 'decision' && !isImmediate(node));
}

function isImmediate({ settings }: NodeOf<'decision'>): boolean {
  const { days, hours, minutes = 0 } = settings.maximumWait;
  return days === 0 && hours === 0 && minutes === 0;
}

/** [V23] Known only when it is said. */
export function checkReactions({ order, facts }: Subject): readonly ValidationProblem[] {
  if (facts.nobodyReacts !== true) return [];
  const asking = order.filter((node) => listConditions(node).some(asksReaction));
  return asking.map(({ id }) => ({
    severity: 'warning',
    code: 'nobodyReacts',
    nodeId: id,
    field: null,
    text: 'Own contacts never open or click',
    advice:
      'The account has no sample contacts. To simulate reactions, change “How contacts react” in Settings.',
  }));
}

/** The settings by which a step decides at once on an open or a click of a campaign. */
function listFieldsAsking(node: ProgramNode, campaignId: CampaignId): readonly string[] {
  if (node.type === 'decision')
    return isImmediate(node) && asksReactionTo(node.settings.condition, campaignId) ? ['maximumWait'] : [];
  if (node.type !== 'multiDecision') return [];
  return node.settings.cases.flatMap(({ condition }, index) =>
    asksReactionTo(condition, campaignId) ? [`cases.${index}.campaignId`] : [],
  );
}

function asksReactionTo(condition: Condition | null, campaignId: CampaignId): boolean {
  return condition !== null && asksReaction(condition) && getConditionCampaign(condition) === campaignId;
}
