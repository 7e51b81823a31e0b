import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import { countUpTo, type MessagePlace } from '#api/use-cases/messages/message-blocks.ts';
import { describeMessages } from '#api/use-cases/messages/message-rows.ts';
import type { MessageContent } from '#contract/messages.ts';
import { getAccountNow } from '#domain/account/account.ts';

/** [A12] A message as plain text, as it was sent. */
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
    const { sms } = message.row;
    if (sms) return { ...message.row, fromName: sms.from, preheader: '', body: sms.text, isAsSent: true };
    const { fromName, preheader, body, isAsSent } = message.email;
    return { ...message.row, fromName, preheader, body, isAsSent };
  });
}
