import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { keySentCampaign } from '#api/storage/sent-campaigns.ts';
import { loadBlocksUpTo, type MessagePlace } from '#api/use-cases/messages/message-blocks.ts';
import { describeMessages, findSms, type MessageAt } from '#api/use-cases/messages/message-rows.ts';
import type { MessagePage } from '#contract/messages.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { fillAsSent } from '#domain/messages/sent-campaign.ts';
import { foldText } from '#domain/words/fold-text.ts';

type Page = {
  readonly limit: number;
  readonly before?: string | undefined;
  readonly search?: string | undefined;
};

/** What was sent up to now, newest first; found by email address, by the name or subject of
 * the campaign as it was sent, or by what an SMS says. */
export async function listMessages(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  { limit, before, search = '' }: Page,
): Promise<MessagePage> {
  const place = before === undefined ? null : parseCursor(before);
  return db.transaction('r', db.tables, async () => {
    const now = getAccountNow((await loadAccount(db)).clock, realNow());
    const [blocks, isFound] = await Promise.all([loadBlocksUpTo(db, now), searchFor(db, search)]);
    const found: MessageAt[] = [];
    let total = 0;
    for (const block of blocks) {
      for (let row = block.size - 1; row >= 0; row -= 1) {
        const message = { block, row };
        if (!isFound(message)) continue;
        total += 1;
        if (found.length <= limit && isBefore(message, place)) found.push(message);
      }
    }
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      messages: (await describeMessages(db, shown, now)).map(({ row }) => row),
      next: found.length > limit && last ? `${last.block.sequence}-${last.row}` : null,
      total,
    };
  });
}

async function searchFor(db: Database, search: string): Promise<(message: MessageAt) => boolean> {
  const wanted = foldText(search.trim());
  if (wanted === '') return () => true;
  const isWanted = ({ name, subject }: { readonly name: string; readonly subject: string }) =>
    foldText(name).includes(wanted) || foldText(subject).includes(wanted);
  const [contacts, campaigns, sentCampaigns] = await Promise.all([
    db.contacts.filter(({ email }) => foldText(email).includes(wanted)).primaryKeys(),
    db.campaigns.filter(isWanted).primaryKeys(),
    db.sentCampaigns.toArray(),
  ]);
  const contactIds = new Set<number>(contacts);
  const campaignIds = new Set<number>(campaigns);
  const sentByKey = new Map(
    sentCampaigns.map((sent) => [keySentCampaign(sent.campaignId, sent.revision), sent]),
  );
  /** Messages that say the same are read once. */
  const known = new Map<string, boolean>();
  const isEmailWanted = ({ block, row }: MessageAt): boolean => {
    const campaign = block.campaign[row] ?? 0;
    const sent = sentByKey.get(keySentCampaign(campaign, block.revision?.[row] ?? 0));
    // From before messages kept what they said.
    if (!sent) return campaignIds.has(campaign);
    const mergeValues = block.mergeTexts?.[(block.merge?.[row] ?? 0) - 1] ?? '';
    const key = `${campaign} ${sent.revision} ${mergeValues}`;
    const isFound =
      known.get(key) ?? isWanted({ name: sent.name, subject: fillAsSent(sent.subject, sent, mergeValues) });
    known.set(key, isFound);
    return isFound;
  };
  return ({ block, row }) =>
    contactIds.has(block.contact[row] ?? 0) ||
    isEmailWanted({ block, row }) ||
    foldText(findSms({ block, row })?.text ?? '').includes(wanted);
}

function isBefore({ block, row }: MessageAt, place: MessagePlace | null): boolean {
  if (place === null || block.sequence < place.sequence) return true;
  return block.sequence === place.sequence && row < place.row;
}

function parseCursor(cursor: string): MessagePlace {
  const [, sequence, row] = /^(\d{1,10})-(\d{1,5})$/.exec(cursor) ?? [];
  if (sequence === undefined || row === undefined) {
    throw new ApiRefusal(badRequest([{ path: 'before', reason: 'is not a cursor of this list' }]));
  }
  return { sequence: Number(sequence), row: Number(row) };
}
