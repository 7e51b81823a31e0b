import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import type { NodeType, SettingsByType } from '#domain/nodes/node.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';

/** The campaigns that steps of this program send, and the one sent last before a node. */
export type SentHere = {
  readonly campaignIds: readonly CampaignId[];
  readonly before: CampaignId | null;
};

/** What the fields of a node type are given: a draft in, the next draft out. */
export type PanelProps<T extends NodeType> = {
  readonly nodeId: NodeId;
  readonly settings: SettingsByType[T];
  readonly context: WordsContext;
  readonly sentHere: SentHere;
  /** Problems of the draft that are to be shown beside their fields. */
  readonly problems: readonly SettingProblem[];
  /** `incomplete` says what is still to be entered before the draft means anything. */
  readonly onChange: (settings: SettingsByType[T], incomplete?: string) => void;
};

/** What to write under a field: what is wrong with it and what to do. */
export function findError(
  problems: readonly SettingProblem[],
  ...fields: readonly string[]
): string | undefined {
  return problems.find((problem) => fields.includes(problem.field))?.advice;
}
