import { findLinks } from '#domain/campaigns/links.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quote } from '#domain/words/quotes.ts';
import { type Condition, getConditionCampaign } from './condition.ts';
import { describeLink } from './describe-condition.ts';
import { checkRule } from './rule-checks.ts';
import type { SettingProblem } from './setting-problem.ts';

/** [V7] [V9] [V16] What is still to be chosen, and what can't be asked. */
export function checkCondition(condition: Condition | null, catalogue: Catalogue): readonly SettingProblem[] {
  if (condition === null) return [criteriaMissing('condition', 'Choose a condition.')];
  switch (condition.kind) {
    case 'openedCampaign':
    case 'sentCampaign':
      return campaignMissing(condition);
    case 'clickedLink':
      return [...campaignMissing(condition), ...linkProblems(condition, catalogue)];
    case 'fieldRule':
      return condition.rule === null ? [RULE_MISSING] : checkRule(condition.rule, catalogue);
    case 'inSegment':
      return condition.segmentId === null
        ? [criteriaMissing('segmentId', 'Choose the segment that a contact must be in.')]
        : [];
    case 'preference':
      return condition.preferenceId === null
        ? [criteriaMissing('preferenceId', 'Choose the preference that a contact must be opted in to.')]
        : [];
  }
}

const RULE_MISSING = criteriaMissing('rule', 'Choose the data field and what to compare it with.');

function campaignMissing(condition: Condition): readonly SettingProblem[] {
  if (getConditionCampaign(condition) !== null) return [];
  const advice = {
    openedCampaign: 'Choose the campaign that a contact must have opened.',
    clickedLink: 'Choose the campaign in which a contact must have clicked a link.',
    sentCampaign: 'Choose the campaign that a contact must have been sent.',
  };
  const { kind } = condition;
  return kind in advice ? [criteriaMissing('campaignId', advice[kind as keyof typeof advice])] : [];
}

/** [V16] Only what can be clicked can be asked about. */
function linkProblems(
  { campaignId, link }: Extract<Condition, { kind: 'clickedLink' }>,
  catalogue: Catalogue,
): readonly SettingProblem[] {
  const campaign = campaignId === null ? undefined : catalogue.campaigns.get(campaignId);
  if (!campaign) return [];
  const links = findLinks(campaign.body);
  if (links.length === 0) {
    return [
      {
        code: 'linkMissing',
        field: 'link',
        text: `${quote(campaign.name)} has no link to click`,
        advice: 'Add a link to the campaign body, or choose another campaign.',
      },
    ];
  }
  if (link === null || links.includes(link)) return [];
  return [
    {
      code: 'linkMissing',
      field: 'link',
      text: `${quote(campaign.name)} no longer contains ${describeLink(link)}`,
      advice: 'Choose another link, or “Any link”.',
    },
  ];
}

function criteriaMissing(field: string, advice: string): SettingProblem {
  return {
    code: 'decisionCriteriaMissing',
    field,
    text: 'Define decision criteria for element',
    advice,
  };
}
