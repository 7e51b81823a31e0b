import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journey } from '#domain/engine/explain/journey.ts';
import type { ContactId } from '#domain/ids.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  quantitySplit,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { aRehearsal, someContacts } from './a-rehearsal.ts';
import { naiveJourneys } from './naive-rehearsal.ts';
import { anySeed, followed, kinds, randomRehearsal, rehearsed } from './random-rehearsal.ts';

/** Enrolments and messages are numbered by who else there is. */
function withoutNumbers(journeys: readonly Journey[]) {
  return journeys.map(({ enrolledAt, finishedAt, outcome, dueAt, stops }) => ({
    enrolledAt,
    finishedAt,
    outcome,
    dueAt,
    stops: stops.map(({ messages, ...stop }) => ({
      ...stop,
      messages: messages.map(({ campaignId, openedAt, clickedAt }) => ({ campaignId, openedAt, clickedAt })),
    })),
  }));
}

describe('[H9] a contact who is followed', () => {
  test.each(kinds)(
    'takes the way that the engine logs with everybody present, in 150 random %s',
    { timeout: 240_000 },
    (_, account) => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const input = randomRehearsal(account(seed));
          const ids = input.account.contacts.map(({ id }) => id);
          expect(ids.map((id) => withoutNumbers(followed(input, id)?.journeys ?? []))).toEqual(
            ids.map((id) => withoutNumbers(naiveJourneys(input, id))),
          );
        }),
        { numRuns: 150, seed: 20_261_128 },
      );
    },
  );

  const design = aDesign({
    nodes: [start(), quantitySplit('split', 2), sendEmail('mail'), decision('opened'), delay('wait'), end()],
    connectors: ways(
      'start > split first> mail > opened yes> end',
      'opened no> end',
      'split rest> wait > end',
    ),
  });

  test('adds up with all others to the visits and messages of the rehearsal', () => {
    const input = aRehearsal({ design, contacts: someContacts(5) });
    const { rehearsal } = rehearsed(input);
    const stops = [1, 2, 3, 4, 5].flatMap((id) =>
      (followed(input, id as ContactId)?.journeys ?? []).flatMap((journey) => journey.stops),
    );
    expect(
      rehearsal.steps.map(({ nodeId }) => {
        const there = stops.filter((stop) => stop.nodeId === nodeId);
        const sent = there.reduce((sum, { messages }) => sum + messages.length, 0);
        return { nodeId, visits: there.length, sent };
      }),
    ).toEqual(rehearsal.steps.map(({ nodeId, visits, sent }) => ({ nodeId, visits, sent })));
    expect(rehearsal.steps.find(({ nodeId }) => nodeId === 'mail')?.visits).toBe(2);
  });

  test('shows what decisions saw', () => {
    const input = aRehearsal({ design, contacts: someContacts(5) });
    const stops = [1, 2, 3, 4, 5].flatMap((id) =>
      (followed(input, id as ContactId)?.journeys ?? []).flatMap((journey) => journey.stops),
    );
    const answers = stops.flatMap(({ events }) => events.flatMap((event) => event.answers));
    const asked = { question: { kind: 'opened', campaignId: 1 } };
    expect(answers).toMatchObject([asked, asked]);
  });

  test('does not exist when no such contact takes part, and has no journey when never enrolled', () => {
    const contacts = someContacts(2).map((contact) => ({ ...contact, subscription: 'Suppressed' as const }));
    const input = aRehearsal({ design, contacts });
    expect([followed(input, 3 as ContactId), followed(input, 2 as ContactId)]).toMatchObject([
      null,
      { contact: { id: 2 }, journeys: [] },
    ]);
  });
});
