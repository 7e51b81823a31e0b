import { expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import { advance } from '#domain/engine/advance.ts';
import type { MessageBlock } from '#domain/engine/records/stored.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import { DAY, later } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';

const MESSAGES = 20_000;
const MOST_BYTES_A_MESSAGE = 80;

/** As IndexedDB keeps it: columns as they lie in memory, a text as its characters and some bytes more. */
function countBytes(block: MessageBlock): number {
  const values = Object.values(block).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return values.reduce((sum, value) => {
    if (ArrayBuffer.isView(value)) return sum + value.byteLength;
    return sum + (typeof value === 'string' ? value.length + 8 : 8);
  }, 0);
}

test('[A12] messages of one campaign that keep what they said take at most 80 bytes each', () => {
  const contacts = Array.from(
    { length: MESSAGES },
    (_, index): Contact => ({
      id: (index + 1) as ContactId,
      email: `contact${index + 1}@example.com`,
      subscription: 'Subscribed',
      // As many first names as there are in a large city.
      fields: { FIRSTNAME: `Firstname ${index % 2_000}` },
      listIds: [listId(1)],
      preferenceIds: [],
      createdAt: TUESDAY_AT_TEN,
      isSample: true,
      revision: 1,
    }),
  );
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts,
  });
  account.activate({ programId: 7 as ProgramId, design: aDesign(), isEnrolmentDisabled: false });

  const { messageBlocks } = advance(account.load(), later(TUESDAY_AT_TEN, DAY), {
    maxSteps: Number.POSITIVE_INFINITY,
  });

  const sent = messageBlocks.reduce((sum, { size }) => sum + size, 0);
  const bytes = messageBlocks.reduce((sum, block) => sum + countBytes(block), 0);
  expect(sent).toBe(MESSAGES);
  expect(bytes / sent).toBeLessThanOrEqual(MOST_BYTES_A_MESSAGE);
});
