import { describe, expect, test } from 'vitest';
import { purgeExpired } from '#api/use-cases/expiry/purge-expired.ts';
import type { WebhookCallPage } from '#contract/profiles.ts';
import { DAY } from '#domain/schedule/instant.ts';
import {
  aDesign,
  addContact,
  end,
  removeContact,
  sendSms,
  start,
  updateContact,
  ways,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

const WEBHOOK = {
  name: 'Warehouse',
  url: 'https://hooks.example.com/in',
  authentication: { kind: 'bearer', token: 'secret-token' },
  headers: [{ name: 'X-Team', value: 'Oak' }],
  maximumPerMinute: 60,
} as const;

describe('creating what a step needs', () => {
  test('stores a webhook and never returns its secret', async () => {
    const api = await anApi();
    const created = await api.must('POST', '/webhook-profiles', { json: WEBHOOK });
    const { webhookProfiles } = await api.must('GET', '/catalogue');
    expect(webhookProfiles).toEqual([created]);
    expect(JSON.stringify([created, webhookProfiles])).not.toContain('secret-token');
    expect(await api.db.webhookProfiles.get(created.id)).toEqual({ id: created.id, ...WEBHOOK, revision: 1 });
    expect(api.news).toContainEqual({ type: 'catalogueChanged' });
  });

  test('stores a sender profile on a text field', async () => {
    const api = await anApi();
    const profile = { name: ' Shop ', from: 'OakShop', numberField: 'COUNTRY', isEnabled: true };
    const { id } = await api.must('POST', '/sms-profiles', { json: profile });
    const refused = await api.call('POST', '/sms-profiles', { json: { ...profile, numberField: 'AGE' } });
    expect((await api.must('GET', '/catalogue')).smsProfiles).toEqual([
      { ...profile, id, name: 'Shop', revision: 1 },
    ]);
    expect(refused.status).toBe(400);
  });

  test('stores a list with a join action, and refuses a taken name or an unknown program', async () => {
    const api = await anApi();
    const program = await api.newProgram();
    const list = { name: 'Club', joinProgramId: program.id };
    const { id } = await api.must('POST', '/lists', { json: list });
    const changed = await api.must('PUT', `/lists/${id}`, {
      json: { name: 'Club', joinProgramId: null },
      onRevision: 1,
    });
    const twice = await api.call('POST', '/lists', { json: list });
    const nowhere = await api.call('POST', '/lists', { json: { name: 'Other', joinProgramId: 99 } });
    expect([changed, twice.status, nowhere.status]).toEqual([
      { id, name: 'Club', joinProgramId: null, revision: 2 },
      400,
      404,
    ]);
    expect(await api.db.contactLists.count()).toBe(2);
  });

  test('[U2] refuses to overwrite a list that somebody else has changed', async () => {
    const api = await anApi();
    const { id } = await api.must('POST', '/lists', { json: { name: 'Club', joinProgramId: null } });
    const rename = (name: string) =>
      api.call('PUT', `/lists/${id}`, { json: { name, joinProgramId: null }, onRevision: 1 });
    const [first, second] = [await rename('Members'), await rename('Friends')];
    expect([first.status, second.status, second.body.title]).toEqual([
      200,
      412,
      'This list was changed after you opened it',
    ]);
    expect(await api.db.contactLists.get(id)).toEqual({
      id,
      name: 'Members',
      joinProgramId: null,
      revision: 2,
    });
  });

  test.each([
    ['a web address without a lock', { ...WEBHOOK, url: 'http://example.com' }],
    ['a header that begins another', { ...WEBHOOK, headers: [{ name: 'X-A', value: 'b\nX-C: d' }] }],
    ['a name of a header with a space', { ...WEBHOOK, headers: [{ name: 'X A', value: 'b' }] }],
    ['a limit of no calls', { ...WEBHOOK, maximumPerMinute: 0 }],
    ['a blank name', { ...WEBHOOK, name: '  ' }],
    ['an own id', { ...WEBHOOK, id: 7 }],
  ])('a webhook with %s is refused, and nothing stored', async (_, json) => {
    const api = await anApi();
    expect((await api.call('POST', '/webhook-profiles', { json })).status).toBe(400);
    expect(await api.db.webhookProfiles.count()).toBe(0);
  });
});

describe('recorded calls', () => {
  test('are listed for each step, newest first, without secrets', async () => {
    const api = await anApi({ contacts: 3 });
    const { id } = await api.must('POST', '/webhook-profiles', { json: WEBHOOK });
    const design = aDesign({
      nodes: [start(), webhook('call', { profileId: id, fields: ['FIRSTNAME'] }), end()],
      connectors: ways('start > call > end'),
    });
    const program = await api.newProgram({ design });
    await api.after(program, 'activate');
    await api.pass(DAY);

    const page: WebhookCallPage = await api.must(
      'GET',
      `/webhook-calls?programId=${program.id}&nodeId=call&limit=2`,
    );

    expect(page.total).toBe(3);
    expect(page.calls.map(({ email, url, isWaiting }) => [email, url, isWaiting])).toEqual([
      ['contact3@example.com', WEBHOOK.url, false],
      ['contact2@example.com', WEBHOOK.url, false],
    ]);
    expect(page.calls[0]?.headers).toEqual([
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Authorization', value: 'Bearer token' },
      { name: 'X-Team', value: 'Oak' },
    ]);
    expect(JSON.parse(page.calls[0]?.payload ?? '').contact.fields).toEqual({ FIRSTNAME: 'Contact 3' });
    const elsewhere = await api.must('GET', `/webhook-calls?programId=${program.id}&nodeId=end`);
    expect(elsewhere).toEqual({ calls: [], total: 0 });
  });
});

describe('designs with every action', () => {
  test('are read back as they were saved', async () => {
    const api = await anApi();
    const actions = [
      updateContact('set', { kind: 'field', field: 'COUNTRY', change: { kind: 'set', value: 'UK' } }),
      updateContact('vip', { kind: 'field', field: 'VIP', change: { kind: 'set', value: false } }),
      updateContact('up', { kind: 'field', field: 'AGE', change: { kind: 'increment', by: 1.5 } }),
      updateContact('down', { kind: 'field', field: 'AGE', change: { kind: 'decrement', by: 1 } }),
      updateContact('today', { kind: 'field', field: 'DATEOFBIRTH', change: { kind: 'today' } }),
      updateContact('copy', { kind: 'field', field: 'COUNTRY', change: { kind: 'copy', from: 'FIRSTNAME' } }),
      updateContact('blank', { kind: 'field', field: null, change: null }),
      updateContact('in', { kind: 'optIn', preferenceIds: [1 as never] }),
      updateContact('out', { kind: 'optOut', preferenceIds: [] }),
      addContact('lists', { kind: 'lists', listIds: [1 as never] }),
      addContact('enrol', { kind: 'program', programId: null }),
      removeContact('off', { kind: 'lists', listIds: [] }),
      removeContact('delete', { kind: 'account', isConfirmed: true }),
      sendSms('sms', { profileId: 1 as never, text: 'Hello €' }),
      webhook('call', { profileId: null, fields: ['AGE'] }),
    ];
    const design = aDesign({ nodes: [start(), ...actions, end()], connectors: ways('start > end') });
    const { id } = await api.newProgram({ design });
    expect((await api.must('GET', `/programs/${id}`)).design).toEqual(design);
  });

  test('cannot be activated when they name a deleted program', async () => {
    const api = await anApi();
    const target = await api.newProgram({ name: 'Target' });
    const enrols = addContact('there', { kind: 'program', programId: target.id });
    const design = aDesign({ nodes: [start(), enrols, end()], connectors: ways('start > there > end') });
    const program = await api.newProgram({ design });
    await api.after(target, 'delete');
    const answer = await api.command(program, { type: 'activate' });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      422,
      expect.stringContaining(`Program ${target.id} no longer exists`),
    ]);
  });
});

describe('[E42] contacts that a program has deleted', () => {
  test('are kept as they were for 30 days, then erased', async () => {
    const api = await anApi({ contacts: 1 });
    const deletes = removeContact('delete', { kind: 'account', isConfirmed: true });
    const design = aDesign({ nodes: [start(), deletes, end()], connectors: ways('start > delete > end') });
    await api.after(await api.newProgram({ design }), 'activate');
    await api.pass(DAY);
    const kept = await api.db.deletedContacts.toArray();
    await api.pass(31 * DAY);
    await purgeExpired(api.deps);
    expect(kept).toMatchObject([{ id: 1, contact: { email: 'contact1@example.com' } }]);
    expect([await api.db.contacts.count(), await api.db.deletedContacts.count()]).toEqual([0, 0]);
  });
});
