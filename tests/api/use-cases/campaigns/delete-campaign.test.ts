import { describe, expect, test } from 'vitest';
import type { CampaignRow } from '#contract/campaigns.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, sendEmail, start } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('campaigns', () => {
  test('are listed by name with the programs that use them, deleted ones apart', async () => {
    const api = await anApi();
    const listed = await api.newProgram({ name: 'Welcome' });
    const deleted = await api.after(await api.newProgram({ name: 'Old welcome' }), 'delete');
    const campaigns: readonly CampaignRow[] = await api.must('GET', '/campaigns');
    expect(campaigns.map(({ name, usedBy, usedByDeleted }) => ({ name, usedBy, usedByDeleted }))).toEqual([
      { name: 'Birthday treat', usedBy: [], usedByDeleted: [] },
      {
        name: 'Welcome 1',
        usedBy: [{ id: listed.id, name: 'Welcome' }],
        usedByDeleted: [{ id: deleted.id, name: 'Old welcome' }],
      },
      { name: 'Welcome 2', usedBy: [], usedByDeleted: [] },
      { name: 'Welcome 3 - last call', usedBy: [], usedByDeleted: [] },
    ]);
  });

  test('are not deleted while a listed program uses them; the refusal names it and changes nothing', async () => {
    const api = await anApi();
    const program = await api.newProgram({ name: 'Welcome' });
    const before = await api.dump();
    const { status, body } = await api.call('DELETE', '/campaigns/1', { onRevision: 1 });
    expect({ status, kind: body.kind, title: body.title, usedBy: body.usedBy }).toEqual({
      status: 409,
      kind: 'inUse',
      title: 'This campaign is used by “Welcome”',
      usedBy: [{ id: program.id, name: 'Welcome' }],
    });
    expect(await api.dump()).toEqual(before);
  });

  test('go to the bin while only deleted programs use them, and come back', async () => {
    const api = await anApi();
    await api.after(await api.newProgram(), 'delete');
    await api.must('DELETE', '/campaigns/1', { onRevision: 1 });
    expect(await namesInCatalogue(api)).toEqual(['Birthday treat', 'Welcome 2', 'Welcome 3 - last call']);
    expect((await api.must('GET', '/recycle-bin')).campaigns).toEqual([
      {
        id: 1,
        revision: 2,
        name: 'Welcome 1',
        deleted: { at: api.deps.realNow(), by: 'Ada' },
        daysLeft: 30,
      },
    ]);
    await api.must('POST', '/campaigns/1/restore', { onRevision: 2 });
    expect(await namesInCatalogue(api)).toContain('Welcome 1');
    expect(api.news.filter(({ type }) => type === 'catalogueChanged')).toHaveLength(2);
  });

  test('are gone for good after a purge', async () => {
    const api = await anApi();
    await api.must('DELETE', '/campaigns/2', { onRevision: 1 });
    await api.must('POST', '/campaigns/2/purge', { onRevision: 2 });
    expect(await api.db.campaigns.get(2 as never)).toBeUndefined();
    expect((await api.call('POST', '/campaigns/2/restore', { onRevision: 2 })).status).toBe(404);
  });

  test('are gone for good after their thirty days in the bin', async () => {
    const api = await anApi();
    await api.must('DELETE', '/campaigns/2', { onRevision: 1 });
    await api.pass(29 * DAY);
    await api.must('POST', '/account/clock', { json: { skip: 'hour' } });
    expect((await api.must('GET', '/recycle-bin')).campaigns).toHaveLength(1);
    await api.must('POST', '/account/clock', { json: { skip: 'day' } });
    expect((await api.must('GET', '/recycle-bin')).campaigns).toEqual([]);
    expect(await api.db.campaigns.get(2 as never)).toBeUndefined();
  });

  test('are restored and purged from the bin only, and deleted from outside it only', async () => {
    const api = await anApi();
    const early = [
      await api.call('POST', '/campaigns/2/restore', { onRevision: 2 }),
      await api.call('POST', '/campaigns/2/purge', { onRevision: 2 }),
    ];
    await api.must('DELETE', '/campaigns/2', { onRevision: 1 });
    const twice = await api.call('DELETE', '/campaigns/2', { onRevision: 1 });
    expect([...early, twice].map(({ status, body }) => [status, body.title])).toEqual([
      [409, 'This campaign is not in the recycle bin'],
      [409, 'This campaign is not in the recycle bin'],
      [409, 'This campaign is already in the recycle bin'],
    ]);
  });

  test.each(['0', '99', 'abc', '1e3', '99999999999'])('/campaigns/%s does not exist', async (id) => {
    const api = await anApi();
    expect((await api.call('DELETE', `/campaigns/${id}`, { onRevision: 1 })).status).toBe(404);
  });

  test('have one effect and one answer when a deletion is sent twice', async () => {
    const api = await anApi();
    const first = await api.call('DELETE', '/campaigns/2', { onRevision: 1, key: 'delete-2' });
    const second = await api.call('DELETE', '/campaigns/2', { onRevision: 1, key: 'delete-2' });
    expect([first.status, second.status]).toEqual([204, 204]);
  });
});

describe('[A13] data fields', () => {
  test('are not deleted while a listed program uses them', async () => {
    const api = await anApi();
    await api.newProgram({ name: 'Birthday', design: birthdayDesign() });
    const { status, body } = await api.call('DELETE', '/data-fields/DATEOFBIRTH');
    expect([status, body.title]).toEqual([409, 'This data field is used by “Birthday”']);
  });

  test('are not deleted while a segment uses them', async () => {
    const api = await anApi();
    await api.db.segments.add({
      name: 'Adults',
      rule: { kind: 'number', field: 'AGE', operator: 'isGreaterThan', value: 17 },
      revision: 1,
    });
    const { status, body } = await api.call('DELETE', '/data-fields/AGE');
    expect([status, body.kind, body.title]).toEqual([
      409,
      'inUse',
      'This data field is used by the segment “Adults”',
    ]);
  });

  test('are made with a name and a type, one of each name', async () => {
    const api = await anApi({ contacts: 2 });
    const made = await api.must('POST', '/data-fields', { json: { name: 'SHOESIZE', type: 'Number' } });
    expect(made).toEqual({ name: 'SHOESIZE', type: 'Number' });
    expect(await api.must('GET', '/data-fields')).toContainEqual({
      ...made,
      contacts: 0,
      usedBy: [],
      usedByDeleted: [],
      usedBySegments: [],
      usedBySmsProfiles: [],
      usedByCampaigns: [],
    });
    const again = await api.call('POST', '/data-fields', { json: { name: 'SHOESIZE', type: 'Text' } });
    expect([again.status, again.body.title]).toEqual([409, 'A data field called SHOESIZE already exists']);
  });

  test.each(['A', 'A'.repeat(49), 'A'.repeat(50)])('are made with the name "%s"', async (name) => {
    const api = await anApi();
    expect((await api.call('POST', '/data-fields', { json: { name, type: 'Text' } })).status).toBe(201);
  });

  test.each(['', 'shoesize', 'SHOE SIZE', '1SHOE', 'EMAIL', 'A'.repeat(51)])(
    'are not made with the name "%s"',
    async (name) => {
      const api = await anApi();
      expect((await api.call('POST', '/data-fields', { json: { name, type: 'Text' } })).status).toBe(400);
    },
  );

  test('[A13] are not deleted while a sender profile takes numbers from them', async () => {
    const api = await anApi();
    const profile = { name: 'Shop', from: 'OakShop', numberField: 'COUNTRY', isEnabled: true };
    await api.must('POST', '/sms-profiles', { json: profile });
    const { status, body } = await api.call('DELETE', '/data-fields/COUNTRY');
    expect([status, body.kind, body.title]).toEqual([
      409,
      'inUse',
      'This data field is used by the sender profile “Shop”',
    ]);
  });

  test('are gone at once with their values', async () => {
    const api = await anApi({ contacts: 2 });
    await api.must('DELETE', '/data-fields/FIRSTNAME');
    const fields = await api.must('GET', '/data-fields');
    expect(fields.map(({ name }: { name: string }) => name)).toEqual([
      'AGE',
      'COUNTRY',
      'DATEOFBIRTH',
      'VIP',
    ]);
    expect((await api.db.contacts.toArray()).map((contact) => contact.fields)).toEqual([{}, {}]);
    expect((await api.call('DELETE', '/data-fields/FIRSTNAME')).status).toBe(404);
  });
});

function birthdayDesign() {
  return aDesign({
    nodes: [
      start({
        rule: { kind: 'dateField', field: 'DATEOFBIRTH', direction: 'on', days: 0, isAnniversary: true },
      }),
      sendEmail('mail'),
      end(),
    ],
  });
}

async function namesInCatalogue(api: Awaited<ReturnType<typeof anApi>>): Promise<readonly string[]> {
  const catalogue = await api.must('GET', '/catalogue');
  return catalogue.campaigns.map(({ name }: { name: string }) => name);
}
