import { describe, expect, test } from 'vitest';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { describeWait } from '#domain/nodes/describe-wait.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { aCatalogue, campaignId, listId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import { decision, delay } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const words: WordsContext = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
/** In hours after the arrival. */
const format = (at: Instant) => `+${(at - TUESDAY_AT_TEN) / HOUR} h`;
const never = Number.POSITIVE_INFINITY as Instant;
const waiting = (node: ProgramNode | undefined, dueAt: Instant = never) =>
  describeWait(node, { arrivedAt: TUESDAY_AT_TEN, dueAt }, { words, format });

const opened = decision('opened', {
  condition: { kind: 'openedCampaign', campaignId: campaignId(1) },
  maximumWait: { days: 1, hours: 6 },
});
const onList = decision('onList', {
  condition: { kind: 'fieldRule', rule: { kind: 'inList', listId: listId(1), isMember: true } },
  maximumWait: { days: 0, hours: 2 },
});

describe('[N21] why a contact is still at a step', () => {
  test('names a condition and the latest moment, counted from the arrival', () => {
    expect(waiting(opened, later(TUESDAY_AT_TEN, HOUR))).toEqual({
      text: 'Waiting until they have opened “Welcome 1”, or until +30 h',
      until: later(TUESDAY_AT_TEN, DAY + 6 * HOUR),
    });
  });

  test('says in a sentence that a campaign is to have been sent', () => {
    const sent = decision('sent', {
      condition: { kind: 'sentCampaign', campaignId: campaignId(1) },
      maximumWait: { days: 3, hours: 0 },
    });
    expect(waiting(sent).text).toBe('Waiting until they have been sent “Welcome 1”, or until +72 h');
  });

  test('says that a contact is on a list or in a segment', () => {
    const inSegment = decision('inSegment', {
      condition: { kind: 'inSegment', segmentId: segmentId(1) },
      maximumWait: { days: 1, hours: 0 },
    });
    expect(waiting(inSegment).text).toBe(
      'Waiting until they are in segment “New subscribers”, or until +24 h',
    );
    expect(waiting(onList).text).toBe('Waiting until they are on list “Newsletter”, or until +2 h');
  });

  test('says when a delay ends', () => {
    expect(waiting(delay('wait'), later(TUESDAY_AT_TEN, DAY))).toEqual({
      text: 'Waiting until +24 h',
      until: later(TUESDAY_AT_TEN, DAY),
    });
  });

  test('says that a contact whose moment has come continues immediately', () => {
    expect(waiting(delay('wait'), TUESDAY_AT_TEN)).toEqual({ text: 'Continues immediately', until: null });
  });

  test('does not invent an end that is unknown', () => {
    expect(waiting(delay('wait'))).toEqual({ text: 'Waiting', until: null });
  });

  test('says that nobody waits at a deleted step', () => {
    expect(waiting(undefined)).toEqual({
      text: 'Their step was deleted. They leave the program when it is activated, unless you move them.',
      until: null,
    });
  });
});
