import { describe, expect, test } from 'vitest';
import type { ListRow } from '#contract/lists.ts';
import { aDesign, addContact, end, start, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

const aList = (api: ApiDriver, name: string, joinProgramId: number | null = null) =>
  api.must('POST', '/lists', { json: { name, joinProgramId } });

/** A draft with one step between Start and an end. */
const programWith = (api: ApiDriver, name: string, step: ReturnType<typeof addContact>) =>
  api.newProgram({
    name,
    design: aDesign({ nodes: [start(), step, end()], connectors: ways(`start > ${step.id} > end`) }),
  });

describe('lists', () => {
  test('report how many contacts are on them, what joining does, and what uses them', async () => {
    const api = await anApi({ contacts: 3 });
    const program = await aProgramIn(api, 'Active');
    const vip = await aList(api, 'VIP', program.id);
    await programWith(api, 'Adder', addContact('add', { kind: 'lists', listIds: [vip.id] }));

    const rows: ListRow[] = await api.must('GET', '/lists');
    expect(rows.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Newsletter', 3],
      ['VIP', 0],
    ]);
    expect(rows[1]).toMatchObject({
      joinProgram: { id: program.id, name: 'Welcome', status: 'Active' },
      usedBy: [{ name: 'Adder' }],
    });
  });

  test('cannot be deleted while a listed program or a segment uses them, which the refusal names', async () => {
    const api = await anApi({ contacts: 1 });
    const vip = await aList(api, 'VIP');
    const program = await programWith(api, 'Adder', addContact('add', { kind: 'lists', listIds: [vip.id] }));
    const used = await api.call('DELETE', `/lists/${vip.id}`, { onRevision: 1 });
    expect([used.status, used.body.title]).toEqual([409, 'This list is used by “Adder”']);

    await api.after(program, 'delete');
    const rule = { kind: 'inList', listId: vip.id, isMember: true };
    await api.must('POST', '/segments', { json: { name: 'Best', rule } });
    const named = await api.call('DELETE', `/lists/${vip.id}`, { onRevision: 1 });
    expect([named.status, named.body.title]).toEqual([409, 'This list is used by the segment “Best”']);
  });

  test('leave their contacts in the account when deleted', async () => {
    const api = await anApi({ contacts: 1 });
    const vip = await aList(api, 'VIP');
    const { contact } = await api.must('GET', '/contacts/1');
    const { fields, subscription, preferenceIds } = contact;
    await api.must('PUT', '/contacts/1', {
      json: { fields, subscription, preferenceIds, listIds: [1, vip.id] },
      onRevision: contact.revision,
    });
    await api.must('DELETE', `/lists/${vip.id}`, { onRevision: 1 });
    expect((await api.must('GET', '/contacts/1')).contact.listIds).toEqual([1]);
    expect((await api.must('GET', '/lists')).map(({ name }: ListRow) => name)).toEqual(['Newsletter']);
  });

  test('are stored with a join action, and refused with a taken name or an unknown program', async () => {
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

  test('[A32] have a name of their own, whatever its capitals', async () => {
    const api = await anApi();
    const list = await api.must('POST', '/lists', { json: { name: 'L', joinProgramId: null } });
    const small = await api.call('POST', '/lists', { json: { name: ' l ', joinProgramId: null } });
    const own = await api.must('PUT', `/lists/${list.id}`, {
      json: { name: 'l', joinProgramId: null },
      onRevision: 1,
    });
    expect([small.status, small.body.title, own.name]).toEqual([
      400,
      'Another list already has this name',
      'l',
    ]);
  });

  test('[U2] are not overwritten when somebody else has changed them', async () => {
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
});
