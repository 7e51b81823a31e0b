import type { DataField } from '#domain/data-fields/data-field.ts';
import type { FieldChange } from '#domain/data-fields/field-change.ts';
import type { ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';
import {
  addContact,
  removeContact,
  sendSms,
  updateContact,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import type { Dice } from './dice.ts';

export const RANDOM_FIELDS: ReadonlyMap<string, DataField> = new Map(
  (
    [
      ['TIER', 'Text'],
      ['PHONE', 'Text'],
      ['SCORE', 'Number'],
      ['JOINED', 'Date'],
      ['BORN', 'Date'],
      ['VIP', 'YesNo'],
    ] as const
  ).map(([name, type]) => [name, { name, type }]),
);

const sms = (id: number, isEnabled: boolean): [SmsProfileId, SmsProfile] => [
  id as SmsProfileId,
  {
    id: id as SmsProfileId,
    name: `Sender ${id}`,
    from: `Shop${id}`,
    numberField: 'PHONE',
    isEnabled,
    revision: 1,
  },
];

const hook = (id: number, maximumPerMinute: number | null): [WebhookProfileId, WebhookProfile] => [
  id as WebhookProfileId,
  {
    id: id as WebhookProfileId,
    name: `Hook ${id}`,
    url: 'https://example.com/hook',
    authentication: { kind: 'none' },
    headers: [],
    maximumPerMinute,
    revision: 1,
  },
];

export const RANDOM_PROFILES = {
  smsProfiles: new Map([sms(1, true), sms(2, false)]),
  webhookProfiles: new Map([hook(1, null), hook(2, 7)]),
};

/** Anything that a program may do to a contact; some of it can't be done. */
export function randomAction(dice: Dice, id: string, date: PlainDate): ProgramNode {
  const pick = dice.below(20);
  if (pick < 9) return updateContact(id, randomUpdate(dice, date));
  if (pick < 11) return addContact(id, { kind: 'lists', listIds: randomLists(dice) });
  if (pick < 14) {
    const programId = dice.pick([10, 20, 20, 30, 99, null]) as ProgramId | null;
    return addContact(id, { kind: 'program', programId });
  }
  if (pick < 15) return removeContact(id, { kind: 'account', isConfirmed: dice.chance(0.7) });
  if (pick < 17) return removeContact(id, { kind: 'lists', listIds: randomLists(dice) });
  if (pick < 19) {
    const profileId = dice.pick([1, 1, 1, 2, 9, null]) as SmsProfileId | null;
    return sendSms(id, { profileId, text: dice.pick(['Hello', 'You are @TIER@', '']) });
  }
  const profileId = dice.pick([1, 2, 2, 9, null]) as WebhookProfileId | null;
  return webhook(id, { profileId, fields: dice.pick<string[]>([[], ['TIER'], ['JOINED', 'TIER']]) });
}

function randomLists(dice: Dice) {
  return dice.pick([[1], [2], [2], [1, 2], [9]]).map(listId);
}

function randomUpdate(dice: Dice, date: PlainDate): Parameters<typeof updateContact>[1] {
  if (dice.chance(0.15)) {
    const preferenceIds = [preferenceId(dice.pick([1, 1, 9]))];
    return { kind: dice.pick(['optIn', 'optOut']), preferenceIds };
  }
  const [field, change] = dice.pick<readonly [string, FieldChange]>([
    ['SCORE', { kind: 'increment', by: dice.pick([1, 6]) }],
    ['SCORE', { kind: 'decrement', by: 5 }],
    ['SCORE', { kind: 'set', value: dice.pick([0, 5, 6]) }],
    ['TIER', { kind: 'set', value: dice.pick(['Gold', 'Silver']) }],
    ['TIER', { kind: 'copy', from: dice.pick(['PHONE', 'SCORE']) }],
    ['VIP', { kind: 'set', value: dice.chance(0.5) }],
    ['JOINED', { kind: 'today' }],
    ['JOINED', { kind: 'set', value: date }],
    ['JOINED', { kind: 'copy', from: 'BORN' }],
    [dice.pick(['NONE', 'TIER', 'VIP']), { kind: 'increment', by: 1 }],
  ]);
  return { kind: 'field', field, change };
}
