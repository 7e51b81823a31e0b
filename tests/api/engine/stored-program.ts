import type { Database } from '#api/storage/db.ts';
import type { Design } from '#domain/design/design.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import {
  aDesign,
  addContact,
  decision,
  delay,
  end,
  removeContact,
  sendEmail,
  sendSms,
  start,
  updateContact,
  ways,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { aProgram, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { outcomeInWords } from '#tests/domain/engine/outcome-in-words.ts';
import { openTestDatabase } from '#tests/drivers/open-test-database.ts';
import { storeTestAccount } from '#tests/drivers/test-account.ts';

export const PROGRAM = 7 as ProgramId;

/** Welcome; who opens it within two days gets more, the others a reminder a day later. */
const welcomeSeries: Design = aDesign({
  nodes: [
    start(),
    sendEmail('welcome', 1),
    decision('opened'),
    sendEmail('more', 2),
    delay('wait'),
    sendEmail('reminder', 3),
    end(),
  ],
  connectors: ways('start > welcome > opened yes> more > end', 'opened no> wait > reminder > end'),
});

let databases = 0;

/** A database with an account in London on Tuesday at ten, and one program that was activated that moment. */
export async function aDatabase({
  contacts = 5,
  design = welcomeSeries,
}: {
  readonly contacts?: number;
  readonly design?: Design;
} = {}): Promise<Database> {
  databases += 1;
  const db = await openTestDatabase(`engine-${databases}`);
  await storeTestAccount(db, { now: TUESDAY_AT_TEN, contacts });
  await db.contacts.toCollection().modify({ isSample: true, revision: 1 });
  await storeActiveProgram(db, aProgram({ id: PROGRAM }), design);
  return db;
}

export async function storeActiveProgram(
  db: Database,
  program: Program,
  design: Design,
  at: Instant = TUESDAY_AT_TEN,
): Promise<void> {
  await db.programs.put({ ...program, status: 'Active', entered: { at, by: 'Ada' } });
  await db.designs.put({ programId: program.id, design, revision: program.revision });
  await db.runs.put(
    createRun(program.id, await db.runs.get(program.id), { at, design, timeZone: 'Europe/London' }),
  );
}

/** Everything the engine has stored, in words. */
export async function outcomeOf(db: Database) {
  return outcomeInWords({
    runs: await db.runs.toArray(),
    enrolmentBlocks: await db.enrolmentBlocks.toArray(),
    stepBlocks: await db.stepBlocks.toArray(),
    messageBlocks: await db.messageBlocks.toArray(),
  });
}

/**
 * Three contacts on the newsletter, with numbers. One program raises AGE by one each day for three days, sending an SMS
 * each time, and enrols in another, which calls a webhook and deletes contact 2.
 */
export async function actingPrograms(): Promise<Database> {
  const other = 9 as ProgramId;
  const db = await aDatabase({
    contacts: 3,
    design: aDesign({
      nodes: [
        start(),
        ...[1, 2, 3].flatMap((day) => [
          updateContact(`up${day}`),
          sendSms(`sms${day}`, { profileId: 1 as SmsProfileId, text: '@AGE@' }),
          delay(`wait${day}`),
        ]),
        addContact('there', { kind: 'program', programId: other }),
        end(),
      ],
      connectors: ways('start > up1 > sms1 > wait1 > up2 > sms2 > wait2 > up3 > sms3 > wait3 > there > end'),
    }),
  });
  const contacts = await db.contacts.toArray();
  const numberOf = (id: number) => (id === 2 ? null : '+44 7700 900123');
  await db.contacts.bulkPut(
    contacts.map((contact) => ({ ...contact, fields: { ...contact.fields, COUNTRY: numberOf(contact.id) } })),
  );
  await db.smsProfiles.add({
    name: 'Shop',
    from: 'OakShop',
    numberField: 'COUNTRY',
    isEnabled: true,
    revision: 1,
  });
  await db.webhookProfiles.add({
    name: 'Hook',
    url: 'https://example.com/hook',
    authentication: { kind: 'none' },
    headers: [],
    maximumPerMinute: 7,
    revision: 1,
  });
  const isNumbered = { kind: 'emptiness', field: 'COUNTRY', operator: 'isNotEmpty' } as const;
  await storeActiveProgram(
    db,
    aProgram({ id: other }),
    aDesign({
      nodes: [
        start({ schedule: { kind: 'none' }, rule: null }),
        decision('ask', {
          condition: { kind: 'fieldRule', rule: isNumbered },
          maximumWait: { days: 0, hours: 0 },
        }),
        webhook('call', { profileId: 1 as WebhookProfileId, fields: ['AGE'] }),
        removeContact('delete', { kind: 'account', isConfirmed: true }),
        end(),
      ],
      connectors: ways('start > ask yes> call > end', 'ask no> delete > end'),
    }),
  );
  return db;
}

/** All that programs have done, contacts and calls included. */
export async function everythingOf(db: Database) {
  const calls = await db.webhookBlocks.toArray();
  return {
    ...(await outcomeOf(db)),
    contacts: await db.contacts.toArray(),
    deleted: await db.deletedContacts.toArray(),
    calls: calls.flatMap(({ payloads, leavesAt }) =>
      payloads.map((payload, row) => `${leavesAt[row]} ${payload}`),
    ),
  };
}

/** By the end of this day all five contacts have left the welcome series. */
export const WHEN_ALL_IS_OVER: Instant = later(TUESDAY_AT_TEN, 5 * DAY);
