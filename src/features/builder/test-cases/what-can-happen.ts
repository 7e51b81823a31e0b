import { quoteName } from '#domain/catalogue/names.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import { orderFromStart } from '#domain/design/graph.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import { formatNodeLabel } from '#domain/nodes/node-label.ts';
import type { SelectOption } from '#ui/select-field.tsx';

/** What the steps of a program send, in the order of the flow. */
export function campaignsSentBy(design: Design): readonly CampaignId[] {
  const sent = orderFromStart(design).flatMap((node) =>
    node.type === 'sendEmail' && node.settings.campaignId !== null ? [node.settings.campaignId] : [],
  );
  return [...new Set(sent)];
}

/** Campaigns of the program. One that it does not send any more stays to be seen while it is chosen. */
export function campaignOptions(
  design: Design,
  { catalogue }: WordsContext,
  chosen: CampaignId | null,
): readonly SelectOption[] {
  const sent = campaignsSentBy(design);
  const ids = chosen === null || sent.includes(chosen) ? sent : [...sent, chosen];
  return ids.map((id) => ({
    value: String(id),
    label: catalogue.campaigns.get(id)?.name ?? quoteName({ kind: 'campaign', id }, catalogue),
  }));
}

export function stepOptions(
  design: Design,
  context: WordsContext,
  chosen: NodeId | null,
  gone: string,
): readonly SelectOption[] {
  const steps = orderFromStart(design).filter(({ type }) => type !== 'start');
  const isGone = chosen !== null && !steps.some(({ id }) => id === chosen);
  return [
    ...steps.map((node, index) => ({
      value: node.id,
      label: `${index + 2}. ${formatNodeLabel(node, context)}`,
    })),
    ...(isGone ? [{ value: chosen, label: gone }] : []),
  ];
}

/** Those of the ends, of the exit conditions, and of those who may not be written to any more. */
export function outcomeOptions(design: Design, chosen: string | null): readonly SelectOption[] {
  const outcomes = new Set([
    ...design.nodes.flatMap((node) => (node.type === 'end' ? [node.settings.outcome] : [])),
    ...design.exitConditions.map(({ name }) => name.trim()).filter((name) => name !== ''),
    ...(chosen === null ? [] : [chosen]),
  ]);
  return [...outcomes].map((outcome) => ({ value: outcome, label: outcome }));
}
