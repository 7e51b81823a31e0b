import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import {
  checkNode,
  describeExample,
  describeSettings,
  listNodeReferences,
  summariseNode,
} from '#domain/nodes/registry.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { aCatalogue, listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';
import {
  addContact,
  removeContact,
  sendSms,
  updateContact,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const sender = (id: number, isEnabled: boolean, numberField = 'COUNTRY') =>
  [
    id as SmsProfileId,
    { id: id as SmsProfileId, name: `Sender ${id}`, from: 'OakShop', numberField, isEnabled, revision: 1 },
  ] as const;

const hook = {
  id: 1 as WebhookProfileId,
  name: 'Warehouse',
  url: 'https://example.com/hook',
  authentication: { kind: 'none' },
  headers: [],
  maximumPerMinute: null,
  revision: 1,
} as const;

const CATALOGUE: Catalogue = {
  ...aCatalogue(),
  lists: new Map([
    [listId(1), { id: listId(1), name: 'Newsletter', joinProgramId: null, revision: 1 }],
    [listId(2), { id: listId(2), name: 'Club', joinProgramId: 5 as ProgramId, revision: 1 }],
  ]),
  programs: new Map([[5 as ProgramId, { id: 5 as ProgramId, name: 'Welcome series', status: 'Active' }]]),
  smsProfiles: new Map([sender(1, true), sender(2, false), sender(3, true, 'GONE')]),
  webhookProfiles: new Map([[hook.id, hook]]),
};
const CONTEXT: WordsContext = { catalogue: CATALOGUE, now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };

const summary = (node: ProgramNode) => summariseNode(node, CONTEXT);
const example = (node: ProgramNode) => describeExample(node, CONTEXT);
const facts = (node: ProgramNode) =>
  describeSettings(node, CONTEXT).map(({ label, value }) => `${label}: ${value}`);
const problems = (node: ProgramNode) =>
  checkNode(node, CATALOGUE).map(({ code, field, text }) => `${code} ${field}: ${text}`);
const names = (node: ProgramNode) =>
  listNodeReferences(node).map((reference) =>
    reference.kind === 'dataField' ? reference.name : `${reference.kind} ${reference.id}`,
  );

const onField = (field: string | null, change: Parameters<typeof setting>[1]) => setting(field, change);
function setting(
  field: string | null,
  change: Extract<Parameters<typeof updateContact>[1], { kind: 'field' }>['change'],
) {
  return updateContact('update', { kind: 'field', field, change });
}

describe('[N30] Update contact', () => {
  test('describes the change of the field, and names what it needs', () => {
    expect(summary(onField('VIP', { kind: 'set', value: true }))).toBe('Set VIP to yes');
    expect(summary(onField('COUNTRY', { kind: 'set', value: 'UK' }))).toBe('Set COUNTRY to “UK”');
    const date = '2026-12-24' as PlainDate;
    expect(summary(onField('DATEOFBIRTH', { kind: 'set', value: date }))).toBe(
      'Set DATEOFBIRTH to 24 December 2026',
    );
    expect(summary(onField('AGE', { kind: 'decrement', by: 2 }))).toBe('Subtract 2 from AGE');
    expect(example(onField('DATEOFBIRTH', { kind: 'today' }))).toBe(
      'When a contact reaches this step, DATEOFBIRTH is set to that day’s date.',
    );
    const copy = onField('COUNTRY', { kind: 'copy', from: 'FIRSTNAME' });
    expect([summary(copy), names(copy)]).toEqual(['Copy FIRSTNAME to COUNTRY', ['COUNTRY', 'FIRSTNAME']]);
  });

  test('opts in to preferences, or out', () => {
    const out = updateContact('update', { kind: 'optOut', preferenceIds: [preferenceId(1)] });
    expect([summary(out), names(out)]).toEqual(['Opt out of “Product news”', ['preference 1']]);
    expect(facts(out)).toEqual([
      'Contacts will: Be opted out of the selected preferences',
      'Change: Opt out of “Product news”',
    ]);
  });

  test('[V33] [V9] requires a field, a change that its type allows, and a value', () => {
    expect(problems(onField(null, null))).toEqual(['settingMissing field: Select the data field to update']);
    expect(problems(onField('AGE', null))).toEqual(['settingMissing change: Choose how to update AGE']);
    expect(problems(onField('COUNTRY', { kind: 'increment', by: 1 }))).toEqual([
      'settingOutOfRange change: This change does not work with data field COUNTRY',
    ]);
    expect(problems(onField('AGE', { kind: 'set', value: Number.NaN }))).toEqual([
      'settingOutOfRange change: Enter the value for AGE',
    ]);
    expect(problems(onField('AGE', { kind: 'increment', by: 0 }))).toEqual([
      'settingOutOfRange change: Enter the amount to add or subtract',
    ]);
    expect(problems(onField('AGE', { kind: 'copy', from: 'COUNTRY' }))).toEqual([
      'settingOutOfRange change: COUNTRY cannot be copied to AGE',
    ]);
    expect(problems(onField('AGE', { kind: 'copy', from: 'AGE' }))).toEqual([
      'settingOutOfRange change: A data field cannot be copied to itself',
    ]);
    expect(problems(onField('AGE', { kind: 'increment', by: 1 }))).toEqual([]);
    expect(problems(updateContact('update', { kind: 'optIn', preferenceIds: [] }))).toEqual([
      'settingMissing preferenceIds: Select at least one preference',
    ]);
  });
});

describe('[N31] [N32] Add and Remove contact', () => {
  test('name their lists, and the program that the join action enrols in', () => {
    const add = addContact('add', { kind: 'lists', listIds: [listId(1), listId(2)] });
    expect([summary(add), names(add)]).toEqual(['Add to “Newsletter” and “Club”', ['list 1', 'list 2']]);
    expect(example(add)).toBe(
      'Adds contacts to “Newsletter” and “Club” when they reach this step. Contacts new to the list are also enrolled in “Welcome series”.',
    );
    expect(summary(removeContact('off'))).toBe('Remove from “Newsletter”');
    const enrol = addContact('add', { kind: 'program', programId: 5 as ProgramId });
    expect([summary(enrol), names(enrol)]).toEqual(['Enrol in “Welcome series”', ['program 5']]);
  });

  test('[V33] require a list or a program, and the deletion its confirmation', () => {
    expect(problems(addContact('add', { kind: 'lists', listIds: [] }))).toEqual([
      'settingMissing listIds: Select at least one list',
    ]);
    const tooMany = Array.from({ length: 51 }, (_, index) => listId(index + 1));
    expect(problems(addContact('add', { kind: 'lists', listIds: tooMany }))).toEqual([
      'settingOutOfRange listIds: Select fewer lists',
    ]);
    expect(problems(addContact('add', { kind: 'program', programId: null }))).toEqual([
      'settingMissing programId: Select the program to enrol contacts in',
    ]);
    const deletes = (isConfirmed: boolean) => removeContact('off', { kind: 'account', isConfirmed });
    expect(problems(deletes(false))).toEqual([
      'settingMissing isConfirmed: Confirm that contacts are deleted from your account',
    ]);
    expect([problems(deletes(true)), summary(deletes(true)), names(deletes(true))]).toEqual([
      [],
      'Delete from the account',
      [],
    ]);
  });
});

describe('[N33] Send SMS', () => {
  const sms = (id: number | null, text: string) =>
    sendSms('sms', { profileId: id as SmsProfileId | null, text });

  test('shows its text, and says how long it is and where it goes', () => {
    expect(summary(sms(1, ` Hello\n@FIRSTNAME@ `))).toBe('Hello @FIRSTNAME@');
    expect([...summary(sms(1, 'x'.repeat(200)))]).toHaveLength(60);
    expect(example(sms(1, 'x'.repeat(200)))).toBe(
      'Sends an SMS (2 parts) from “OakShop” to the number in COUNTRY when contacts reach this step. Contacts with no number are skipped.',
    );
    expect(names(sms(1, 'Hello'))).toEqual(['smsProfile 1']);
  });

  test('[V33] [V9] requires an enabled profile with its field, and a text of at most six segments', () => {
    expect(problems(sms(null, ''))).toEqual([
      'settingMissing profileId: Select a sender profile for the SMS',
      'settingMissing text: Enter the SMS text',
    ]);
    expect(problems(sms(2, 'Hello'))).toEqual([
      'settingMissing profileId: Sender profile “Sender 2” is not enabled',
    ]);
    expect(problems(sms(3, 'Hello'))).toEqual([
      'settingMissing profileId: Data field GONE of sender profile “Sender 3” no longer exists',
    ]);
    expect(problems(sms(1, 'x'.repeat(918)))).toEqual([]);
    expect(problems(sms(1, 'x'.repeat(919)))).toEqual(['settingOutOfRange text: The SMS is too long']);
    expect(problems(sms(1, 'ж'.repeat(403)))).toEqual(['settingOutOfRange text: The SMS is too long']);
  });
});

describe('[N34] Webhook', () => {
  const calls = (id: number | null, fields: readonly string[] = []) =>
    webhook('call', { profileId: id as WebhookProfileId | null, fields });

  test('names the webhook and the data fields it sends', () => {
    expect([summary(calls(1)), names(calls(1, ['AGE']))]).toEqual(['Warehouse', ['webhookProfile 1', 'AGE']]);
    expect(facts(calls(1, ['AGE', 'VIP']))).toEqual([
      'Webhook: “Warehouse”',
      'URL: https://example.com/hook',
      'Data fields sent: AGE and VIP',
    ]);
    expect(summary(calls(9))).toBe('webhook 9 (deleted)');
  });

  test('[V33] [V9] requires a profile, and at most 50 fields', () => {
    const fields = Array.from({ length: 51 }, (_, index) => `F${index}`);
    expect(problems(calls(null, fields))).toEqual([
      'settingMissing profileId: Select a webhook',
      'settingOutOfRange fields: Send fewer data fields',
    ]);
  });
});
