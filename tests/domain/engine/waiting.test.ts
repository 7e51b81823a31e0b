import { expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aCatalogue, campaignId, listId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  multiDecision,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from './account-in-memory.ts';

const PROGRAM = 7 as ProgramId;
const day = (count: number) => later(TUESDAY_AT_TEN, count * DAY);

const subscriber: Contact = {
  id: 1 as ContactId,
  email: 'contact1@example.com',
  subscription: 'Subscribed',
  fields: {},
  listIds: [listId(1)],
  preferenceIds: [],
  createdAt: TUESDAY_AT_TEN,
  isSample: false,
  revision: 1,
};

function anActiveProgram(design: Design) {
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts: [subscriber],
  });
  const program = { programId: PROGRAM, design, isEnrolmentDisabled: false };
  account.activate(program);
  return { account, activateAgain: () => account.activate(program) };
}

/** When each message was sent. The contact is enrolled on Wednesday 25 November at 09:00. */
const sentAt = ({ account }: ReturnType<typeof anActiveProgram>) =>
  account.outcome().messages.map((line) => new Date(Number(line.split(' ')[0])).toISOString());

const WAIT_THREE_DAYS = aDesign({
  nodes: [start(), delay('wait', { kind: 'days', days: 3 }), sendEmail('mail'), end()],
  connectors: ways('start > wait > mail > end'),
});

test('[E11] a delay includes the time in which the program was deactivated', () => {
  const program = anActiveProgram(WAIT_THREE_DAYS);
  program.account.run(day(1));
  program.account.deactivate(PROGRAM);
  program.account.run(day(3));
  program.activateAgain();
  program.account.run(day(6));
  expect(sentAt(program)).toEqual(['2026-11-28T09:00:00.000Z']);
});

test('[E11] a delay that ended while the program was deactivated is over on reactivation', () => {
  const program = anActiveProgram(WAIT_THREE_DAYS);
  program.account.run(day(1));
  program.account.deactivate(PROGRAM);
  program.account.run(day(6));
  program.activateAgain();
  program.account.run(day(7));
  expect(sentAt(program)).toEqual(['2026-11-30T10:00:00.000Z']);
});

const WAIT_FOR_THE_OTHER = aDesign({
  nodes: [
    start(),
    decision('ask', {
      condition: { kind: 'sentCampaign', campaignId: campaignId(2) },
      maximumWait: { days: 3, hours: 0 },
    }),
    sendEmail('mail'),
    end(),
  ],
  connectors: ways('start > ask yes> mail > end', 'ask no> end'),
});

/** The program is deactivated for days, in which another sends the campaign that it waits for. */
function wentAfterInactiveTime({ sentAfterDays }: { readonly sentAfterDays: number }) {
  const program = anActiveProgram(WAIT_FOR_THE_OTHER);
  const design = aDesign({
    nodes: [start(), delay('wait', { kind: 'days', days: sentAfterDays }), sendEmail('other', 2), end()],
    connectors: ways('start > wait > other > end'),
  });
  program.account.activate({ programId: 8 as ProgramId, design, isEnrolmentDisabled: false });
  program.account.run(day(1));
  program.account.deactivate(PROGRAM);
  program.account.run(day(6));
  program.activateAgain();
  program.account.run(day(7));
  const [asked] = program.account.outcome().programs;
  return asked?.log.filter((line) => line.includes(' ask went') || line.startsWith('  '));
}

test('[E8] a contact for whom the campaign came after the maximum wait takes No, also in a deactivated program', () => {
  expect(wentAfterInactiveTime({ sentAfterDays: 4 })).toEqual([
    `${day(6)} 0 ask wentNo`,
    '  sent 2: false [null]',
  ]);
});

test('[E8] a contact for whom the campaign came within the maximum wait takes Yes when the program is activated', () => {
  const sentAt = later(day(0), 23 * HOUR + 3 * DAY);
  expect(wentAfterInactiveTime({ sentAfterDays: 3 })).toEqual([
    `${day(6)} 0 ask wentYes`,
    `  sent 2: true [${sentAt}]`,
  ]);
});

test('[E25] a multi decision sends a contact the default way at the moment of arrival', () => {
  const program = anActiveProgram(
    aDesign({
      nodes: [
        start(),
        multiDecision('ask', [{ kind: 'openedCampaign', campaignId: campaignId(1) }]),
        sendEmail('mail'),
        end(),
      ],
      connectors: ways('start > ask', 'ask default> mail > end', 'ask case:1> end'),
    }),
  );
  program.account.run(day(2));
  expect(sentAt(program)).toEqual(['2026-11-25T09:00:00.000Z']);
});
