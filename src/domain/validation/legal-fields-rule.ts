import { hasText } from '#domain/campaigns/footer.ts';
import { findMissingLegalFields } from '#domain/messages/merge-fields.ts';
import { formatList } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V24] Of a campaign that is still to be written V6 speaks. */
export function checkLegalFields({ order, catalogue }: Subject): readonly ValidationProblem[] {
  return order.flatMap((node): ValidationProblem[] => {
    const { campaignId } = node.type === 'sendEmail' ? node.settings : { campaignId: null };
    const campaign = campaignId === null ? undefined : catalogue.campaigns.get(campaignId);
    if (!campaign || !hasText(campaign.body)) return [];
    const missing = findMissingLegalFields(campaign.body);
    if (missing.length === 0) return [];
    return [
      {
        severity: 'warning',
        code: 'legalFieldsMissing',
        nodeId: node.id,
        field: 'campaignId',
        text: `${quote(campaign.name)} has no ${missing.map((name) => NAMES[name]).join(' and no ')}`,
        advice: `The law of most countries asks for ${missing.length === 1 ? 'it' : 'both'}. Edit the campaign and add ${formatList(missing.map((name) => `@${name}@`))} to its body.`,
      },
    ];
  });
}

const NAMES = { UNSUBSCRIBE: 'unsubscribe link', POSTALADDRESS: 'postal address' } as const;
