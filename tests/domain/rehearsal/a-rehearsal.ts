import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import type { RehearsalInput } from '#domain/rehearsal/rehearsal-input.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const PROGRAM = 7 as ProgramId;

/** Sample contacts on list 1, whom the builders' start rule meets. */
export function someContacts(count: number): readonly Contact[] {
  return Array.from({ length: count }, (_, index) => ({
    id: (index + 1) as ContactId,
    email: `contact${index + 1}@example.com`,
    subscription: 'Subscribed',
    fields: {},
    listIds: [listId(1)],
    preferenceIds: [],
    createdAt: TUESDAY_AT_TEN,
    isSample: true,
    revision: 1,
  }));
}

type What = Partial<RehearsalSetup> & { readonly design: Design; readonly contacts: readonly Contact[] };

/** From Tuesday at ten, of everybody, on the Start schedule, over ten days. */
export function aRehearsal({ design, contacts, ...setup }: What): RehearsalInput {
  const run = createRun(PROGRAM, undefined, { at: TUESDAY_AT_TEN, design, timeZone: 'Europe/London' });
  return {
    account: {
      seed: 7,
      timeZone: 'Europe/London',
      now: TUESDAY_AT_TEN,
      contacts,
      catalogue: aCatalogue(),
      programs: [{ programId: PROGRAM, design, isEnrolmentDisabled: false, run, blocks: [] }],
      resting: [],
      messages: [],
      nextStepSequence: new Map(),
      nextMessageSequence: 0,
      nextDueAt: null,
      webhooks: { nextSequence: 0, freeAt: new Map() },
    },
    programId: PROGRAM,
    design,
    setup: {
      people: { kind: 'account' },
      entry: 'schedule',
      isContinued: false,
      days: 10,
      seed: 7,
      ...setup,
    },
  };
}
