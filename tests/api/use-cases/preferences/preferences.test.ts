import { describe, expect, test } from 'vitest';
import type { PreferenceRow } from '#contract/preferences.ts';
import type { PreferenceId } from '#domain/ids.ts';
import { aDesign, end, start, updateContact, ways } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

type Api = Awaited<ReturnType<typeof anApi>>;

async function rows(api: Api): Promise<readonly PreferenceRow[]> {
  return api.must('GET', '/preferences');
}

describe('[A14] preferences', () => {
  test('have a name of their own, are listed by name, and can be chosen at once', async () => {
    const api = await anApi();
    const made = await api.must('POST', '/preferences', { json: { name: ' Recipes ' } });
    expect(made).toEqual({ id: made.id, name: 'Recipes', revision: 1 });
    expect(await rows(api)).toContainEqual({
      ...made,
      contacts: 0,
      usedBy: [],
      usedByDeleted: [],
      usedBySegments: [],
    });
    expect((await api.must('GET', '/catalogue')).preferences).toContainEqual(made);
    const again = await api.call('POST', '/preferences', { json: { name: 'recipes' } });
    expect([again.status, again.body.title]).toEqual([409, 'A preference called “recipes” already exists']);
  });

  test('[U2] keep a name that somebody else has changed', async () => {
    const api = await anApi();
    const { id } = await api.must('POST', '/preferences', { json: { name: 'Recipes' } });
    await api.must('PUT', `/preferences/${id}`, { json: { name: 'Cooking' }, onRevision: 1 });
    const late = await api.call('PUT', `/preferences/${id}`, { json: { name: 'Food' }, onRevision: 1 });
    expect([late.status, late.body.title]).toEqual([
      412,
      'This preference was renamed to “Cooking” after you opened it',
    ]);
  });

  test('cannot be deleted while a listed program or a segment uses them', async () => {
    const api = await anApi();
    const { id } = await api.must('POST', '/preferences', { json: { name: 'Recipes' } });
    const opts = updateContact('set', { kind: 'optIn', preferenceIds: [id] });
    const design = aDesign({ nodes: [start(), opts, end()], connectors: ways('start > set > end') });
    await api.newProgram({ name: 'Recipes for all', design });
    const used = await api.call('DELETE', `/preferences/${id}`, { onRevision: 1 });
    expect([used.status, used.body.title]).toEqual([409, 'This preference is used by “Recipes for all”']);

    const other = await api.must('POST', '/preferences', { json: { name: 'Events' } });
    const rule = { kind: 'preference', preferenceId: other.id, isOptedIn: true };
    await api.must('POST', '/segments', { json: { name: 'Guests', rule } });
    const named = await api.call('DELETE', `/preferences/${other.id}`, { onRevision: 1 });
    expect([named.status, named.body.title]).toEqual([
      409,
      'This preference is used by the segment “Guests”',
    ]);
    expect((await rows(api)).find(({ name }) => name === 'Events')?.usedBySegments).toEqual(['Guests']);
  });

  test('disappear at once when deleted, also from the contacts', async () => {
    const api = await anApi({ contacts: 2 });
    const { id } = await api.must('POST', '/preferences', { json: { name: 'Recipes' } });
    await api.db.contacts.toCollection().modify({ preferenceIds: [id as PreferenceId] });
    expect((await rows(api)).find(({ name }) => name === 'Recipes')?.contacts).toBe(2);
    await api.must('DELETE', `/preferences/${id}`, { onRevision: 1 });
    expect((await api.db.contacts.toArray()).map(({ preferenceIds }) => preferenceIds)).toEqual([[], []]);
    expect((await api.call('DELETE', `/preferences/${id}`, { onRevision: 1 })).status).toBe(404);
  });
});
