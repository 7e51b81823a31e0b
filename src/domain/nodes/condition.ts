import type { Reference } from '#domain/catalogue/reference.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import type { CampaignId, PreferenceId, SegmentId } from '#domain/ids.ts';
import type { Rule } from '#domain/rules/rule.ts';

/** What a decision asks of a contact. What nobody has chosen yet is null. */
export type Condition =
  | ({ readonly kind: 'openedCampaign' } & AskedOfCampaign)
  /** Any link of the campaign, or the one with this address. */
  | ({ readonly kind: 'clickedLink'; readonly link: string | null } & AskedOfCampaign)
  | ({ readonly kind: 'sentCampaign' } & AskedOfCampaign)
  | { readonly kind: 'fieldRule'; readonly rule: Rule | null }
  | { readonly kind: 'inSegment'; readonly segmentId: SegmentId | null }
  | { readonly kind: 'preference'; readonly preferenceId: PreferenceId | null };

type AskedOfCampaign = {
  readonly campaignId: CampaignId | null;
  /** [E9] What happened before the contact was enrolled does not count; absent: it does, whenever it happened. */
  readonly since?: 'enrolment';
};

export type ConditionKind = Condition['kind'];

/** As the panels offer them. */
export const CONDITION_LABELS: Readonly<Record<ConditionKind, string>> = {
  openedCampaign: 'Contact has opened a campaign',
  clickedLink: 'Contact has clicked a link in a campaign',
  sentCampaign: 'Contact has been sent a campaign',
  fieldRule: 'Contact data field rule',
  inSegment: 'Present in the selected segment',
  preference: 'Contact is opted in to the selected preference',
};

/** As the panels offer them. */
export const SINCE_LABELS = { enrolment: 'since this enrolment', ever: 'ever' } as const;

/** The campaign that a condition asks about. */
export function getConditionCampaign(condition: Condition | null): CampaignId | null {
  return condition !== null && 'campaignId' in condition ? condition.campaignId : null;
}

export function listConditionReferences(condition: Condition | null): readonly Reference[] {
  if (condition === null) return [];
  switch (condition.kind) {
    case 'openedCampaign':
    case 'clickedLink':
    case 'sentCampaign':
      return condition.campaignId === null ? [] : [{ kind: 'campaign', id: condition.campaignId }];
    case 'fieldRule':
      return condition.rule === null ? [] : listRuleReferences(condition.rule);
    case 'inSegment':
      return condition.segmentId === null ? [] : [{ kind: 'segment', id: condition.segmentId }];
    case 'preference':
      return condition.preferenceId === null ? [] : [{ kind: 'preference', id: condition.preferenceId }];
  }
}

/** Whether it can be met only by who opens or clicks. */
export function asksReaction({ kind }: Condition): boolean {
  return kind === 'openedCampaign' || kind === 'clickedLink';
}
