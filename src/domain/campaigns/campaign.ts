import type { CampaignId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { hasText } from './footer.ts';

export type Campaign = Revised & {
  readonly id: CampaignId;
  readonly name: string;
  readonly subject: string;
  readonly fromName: string;
  /** What mail programs show behind the subject. Empty: the first words of the body. */
  readonly preheader: string;
  /** Plain text with merge fields: "Hello @FIRSTNAME@". Empty while the campaign is incomplete. */
  readonly body: string;
  readonly changedAt: Instant;
  /** Set while the campaign is in the recycle bin. */
  readonly deleted: { readonly at: Instant; readonly by: string } | null;
};

/** A campaign can be sent once it has a subject, and a body that is more than its footer. */
export function isReadyToSend({ subject, body }: Pick<Campaign, 'subject' | 'body'>): boolean {
  return subject.trim() !== '' && hasText(body);
}
