import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import { countUpTo, type MessagePlace } from '#api/use-cases/messages/message-blocks.ts';
import { describeMessages } from '#api/use-cases/messages/message-rows.ts';
import type { MessageContent } from '#contract/messages.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { fillMergeFields } from '#domain/messages/merge-fields.ts';

const GONE = 'The campaign was permanently deleted, so its content is no longer available.';

/** A message as plain text, with the contact's values as they are now. */
export async function getMessageContent(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  { sequence, row }: MessagePlace,
): Promise<MessageContent> {
  return db.transaction('r', db.tables, async () => {
    const now = getAccountNow((await loadAccount(db)).clock, realNow());
    const block = await db.messageBlocks.get(sequence);
    if (!block || row >= countUpTo(block, now)) throw new ApiRefusal(notFound('message'));
    const [message] = await describeMessages(db, [{ block, row }], now);
    if (!message) throw new Error('One place makes one message');
    const { contact, campaign } = message;
    const { sms } = message.row;
    // As it went out: the contact and the step may have been changed since.
    if (sms) return { ...message.row, fromName: sms.from, preheader: '', body: sms.text };
    const fields = new Map((await db.dataFields.toArray()).map((field) => [field.name, field]));
    const asRead = (text: string) => (contact ? fillMergeFields(text, contact, fields) : text);
    return {
      ...message.row,
      fromName: campaign?.fromName ?? '',
      preheader: asRead(campaign?.preheader ?? ''),
      body: asRead(campaign?.body ?? GONE),
    };
  });
}
