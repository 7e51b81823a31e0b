import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgramId } from '#domain/ids.ts';
import type { RehearsalInput } from '#domain/rehearsal/rehearsal-input.ts';
import { rehearse } from '#domain/rehearsal/rehearse.ts';
import { campaignId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  quantitySplit,
  sendEmail,
  start,
  textLabel,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { randomActingAccount } from '#tests/domain/engine/random-acting-account.ts';
import { aRehearsal, someContacts } from './a-rehearsal.ts';
import { naiveRehearsal } from './naive-rehearsal.ts';
import { anySeed, kinds, randomRehearsal, rehearsed } from './random-rehearsal.ts';

/** A mail, a decision whether it was opened, and a reminder for those who did not. */
const reminder = aDesign({
  nodes: [start(), sendEmail('mail'), decision('opened'), sendEmail('again', 2), delay('wait'), end()],
  connectors: ways('start > mail > opened yes> end', 'opened no> again > wait > end'),
});

/** Another program in which contacts meet, so that all go in order. It enrols nobody. */
function inOrder(input: RehearsalInput): RehearsalInput {
  const programId = 9_999 as ProgramId;
  const [like] = input.account.programs;
  if (!like) throw new Error('There is no program.');
  const design = aDesign({ nodes: [start({ schedule: { kind: 'none' } }), quantitySplit('split'), end()] });
  const run = { ...like.run, programId, nodeIds: [], here: [], visits: [], sent: [], first: [], inside: 0 };
  const meeting = { programId, design, isEnrolmentDisabled: false, run, blocks: [] };
  return { ...input, account: { ...input.account, programs: [...input.account.programs, meeting] } };
}

describe('a rehearsal', () => {
  test.each(kinds)(
    '[H1][H2][H4][H5][H7][H8] equals what the engine does and logs row by row, in 300 random %s',
    { timeout: 240_000 },
    (_, account) => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const input = randomRehearsal(account(seed));
          expect(rehearsed(input).rehearsal).toEqual(naiveRehearsal(input));
        }),
        { numRuns: 300, seed: 20_261_128 },
      );
    },
  );

  test.each(kinds)(
    '[H6] is the same whether contacts go one by one or in order, in 150 random %s',
    { timeout: 240_000 },
    (_, account) => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const input = randomRehearsal(account(seed));
          expect(rehearsed(inOrder(input))).toEqual(rehearsed(input));
        }),
        { numRuns: 150, seed: 20_261_128 },
      );
    },
  );

  test('[H6] gives the same result in pieces, one by one and in order', () => {
    const nodes = reminder.nodes.map((node) =>
      node.type === 'start' ? start({ limit: 'everyTime' }) : node,
    );
    const design = { ...reminder, nodes };
    const input = aRehearsal({ design, contacts: someContacts(1_500), days: 60 });
    const whole = naiveRehearsal(input);
    const pieces = [input, inOrder(input)].map((each) => {
      const shares: number[] = [];
      const work = rehearse(each);
      for (;;) {
        const piece = work.next();
        if (piece.done) return { shares, rehearsal: piece.value.rehearsal };
        shares.push(piece.value);
      }
    });
    expect(pieces.map(({ rehearsal }) => rehearsal)).toEqual([whole, whole]);
    expect(pieces.map(({ shares }) => shares.length > 5)).toEqual([true, true]);
    expect(pieces.map(({ shares }) => shares)).toEqual(
      pieces.map(({ shares }) => shares.toSorted((one, other) => one - other)),
    );
    expect(pieces.flatMap(({ shares }) => shares).every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test.each(['account', 'synthetic'] as const)(
    '[H6] builds a world of many people in pieces, of %s',
    (kind) => {
      const contacts = someContacts(120_000);
      const people = kind === 'account' ? { kind } : { kind, contacts: contacts.length };
      const work = rehearse(aRehearsal({ design: aDesign(), contacts, people, days: 1 }));
      let pieces = 0;
      for (let piece = work.next(); !piece.done && piece.value <= 0.1; piece = work.next()) pieces += 1;
      // Who they are, in what order, and what each program asks about them.
      expect(pieces).toBeGreaterThan(8);
    },
  );

  test('[H6] gives the same bytes for the same seed in any order of contacts, and others for another seed', () => {
    const input = aRehearsal({ design: reminder, contacts: someContacts(300) });
    const { account, setup } = input;
    const turned = { ...input, account: { ...account, contacts: account.contacts.toReversed() } };
    const another = { ...input, setup: { ...setup, seed: setup.seed + 1 } };
    const [one, again, other] = [input, turned, another].map((each) => JSON.stringify(rehearsed(each)));
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('[H1] leaves its input as it was', () => {
    const inputs = Array.from({ length: 40 }, (_, seed) => randomRehearsal(randomActingAccount(seed + 1)));
    const before = inputs.map((input) => structuredClone(input));
    for (const input of inputs) rehearsed(input);
    expect(inputs).toEqual(before);
  });

  test('[H1] runs a design that has errors: without a next step contacts leave, and a loop without a delay ends', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), sendEmail('again', 2)],
      connectors: ways('start > mail > again > mail'),
    });
    const [loose, looped] = [aDesign({ connectors: ways('start > mail') }), design].map((each) =>
      rehearsed(aRehearsal({ design: each, contacts: someContacts(2) })),
    );
    expect(loose?.rehearsal.outcomes).toMatchObject([
      { outcome: 'No next step', contacts: 2, examples: [1, 2] },
    ]);
    expect(looped?.rehearsal.outcomes).toMatchObject([{ outcome: 'Loop without a delay', contacts: 2 }]);
  });

  test('[H2] has nobody in it for a segment that no longer exists', () => {
    const people = { kind: 'segment', segmentId: segmentId(99) } as const;
    const { rehearsal } = rehearsed(aRehearsal({ design: reminder, contacts: someContacts(5), people }));
    expect(rehearsal).toMatchObject({ contacts: 0, enrolled: 0, load: { day: null, contactsByWeek: [0] } });
  });

  test('[H4] enrols every subscribed contact at the first moment, whatever the rule says', () => {
    const contacts = someContacts(4).map((contact) => ({ ...contact, listIds: [] }));
    const [first, ...others] = contacts;
    const some = first ? [{ ...first, subscription: 'Unsubscribed' as const }, ...others] : [];
    const [atOnce, scheduled] = (['atOnce', 'schedule'] as const).map(
      (entry) => rehearsed(aRehearsal({ design: reminder, contacts: some, entry, days: 9 })).rehearsal,
    );
    expect([...(atOnce?.days.enrolled ?? [])]).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(scheduled?.enrolled).toBe(0);
  });

  test('[H4][E3] enrols nobody while enrolment is disabled, unless it is rehearsed as if enabled', () => {
    const enrolled = (['schedule', 'asIfEnabled', 'atOnce'] as const).map((entry) => {
      const input = aRehearsal({ design: reminder, contacts: someContacts(5), entry, days: 9 });
      const programs = input.account.programs.map((each) => ({ ...each, isEnrolmentDisabled: true }));
      return rehearsed({ ...input, account: { ...input.account, programs } }).rehearsal.enrolled;
    });
    expect(enrolled).toEqual([0, 5, 5]);
  });

  test('[H7] counts stuck contacts, and no text label', () => {
    const never = { kind: 'untilWeekday', weekdays: [], at: '09:00' as never } as const;
    const design = aDesign({
      nodes: [start(), delay('wait', never), textLabel('note'), end()],
      connectors: ways('start > wait > end'),
    });
    const { rehearsal } = rehearsed(aRehearsal({ design, contacts: someContacts(3) }));
    expect(rehearsal.steps).toEqual([
      { nodeId: 'start', visits: 3, sent: 0, here: 0, stuck: 0 },
      { nodeId: 'wait', visits: 3, sent: 0, here: 3, stuck: 3 },
      { nodeId: 'end', visits: 0, sent: 0, here: 0, stuck: 0 },
    ]);
  });

  test('[H8] counts hundreds of messages in a day one by one', () => {
    const mails = Array.from({ length: 300 }, (_, index) => sendEmail(`mail${index}`, campaignId(1)));
    const nodes = [start(), ...mails, end()];
    const design = aDesign({ nodes, connectors: ways(nodes.map(({ id }) => id).join(' > ')) });
    const input = aRehearsal({ design, contacts: someContacts(2), days: 2 });
    const loads = [input, inOrder(input)].map((each) => rehearsed(each).rehearsal.load);
    expect(loads.map(({ day, week }) => [day?.messages, day?.contactId, week?.messages])).toEqual([
      [300, 1, 300],
      [300, 1, 300],
    ]);
    expect(loads.map(({ contactsByWeek }) => [contactsByWeek.length, contactsByWeek.at(-1)])).toEqual([
      [301, 2],
      [301, 2],
    ]);
  });

  test('names the contacts of the answer, even deleted ones', () => {
    const { rehearsal, people } = rehearsed(aRehearsal({ design: reminder, contacts: someContacts(9) }));
    const named = new Set(rehearsal.outcomes.flatMap(({ examples }) => examples));
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([...named]));
    expect(people[0]).toEqual({ id: 1, email: 'contact1@example.com' });
  });
});
