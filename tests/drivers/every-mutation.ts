import { Hono } from 'hono';
import { ROUTE_GROUPS } from '#api/app/app.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import type { AskedImport } from '#contract/imports.ts';
import { formatProgramFile } from '#domain/programs/program-file.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import type { ApiDriver, Call } from './api-driver.ts';
import { aProgramIn } from './programs-in-every-state.ts';

type Asked = { readonly path: string; readonly call?: Call };

/** A request that changes something, and what has to be there first. */
export type Mutation = {
  readonly name: string;
  /** "POST /programs/:id/design", as src/api/routes and the prefixes of their groups have it. */
  readonly route: string;
  readonly prepare: (api: ApiDriver) => Promise<Asked>;
};

const named = { name: 'Summer', folderId: null };
const rule = { kind: 'inList', listId: 1, isMember: true };
const profile = { name: 'Shop', from: 'Shop', numberField: 'FIRSTNAME', isEnabled: true };
const webhook = {
  name: 'Shop',
  url: 'https://example.com/hook',
  authentication: { kind: 'none' },
  headers: [],
  maximumPerMinute: null,
};
const list = { name: 'Autumn', joinProgramId: null };
const apiUser = { name: 'Shop', password: 'correct horse battery staple' };
const testCase = {
  name: '',
  person: { subscription: 'Subscribed', fields: {}, listIds: [], preferenceIds: [] },
  enrolled: null,
  reactions: [],
  expectations: [{ kind: 'gets', campaignId: 1, withinDays: 1 }],
};
const campaign = { name: 'Summer', subject: 'Hello', fromName: 'Ada', preheader: '', body: 'Hello' };

const onProgram =
  (path: string, call: Call) =>
  async (api: ApiDriver): Promise<Asked> => {
    const program = await api.newProgram();
    return { path: `/programs/${program.id}${path}`, call: { onRevision: program.revision, ...call } };
  };
const inState =
  (state: Parameters<typeof aProgramIn>[1], type: string) =>
  async (api: ApiDriver): Promise<Asked> => {
    const { id, revision } = await aProgramIn(api, state);
    return { path: `/programs/${id}/lifecycle`, call: { json: { type }, onRevision: revision } };
  };
const lifecycle = (json: object) => onProgram('/lifecycle', { json });
const onFolder =
  (call: Call = {}) =>
  async (api: ApiDriver): Promise<Asked> => {
    const folder = await api.must('POST', '/folders', { json: { name: 'Spring' } });
    return { path: `/folders/${folder.id}`, call: { onRevision: folder.revision, ...call } };
  };
const onSegment =
  (call: Call = {}) =>
  async (api: ApiDriver): Promise<Asked> => {
    const { id, revision } = await api.must('POST', '/segments', { json: { name: 'Spring', rule } });
    return { path: `/segments/${id}`, call: { onRevision: revision, ...call } };
  };
const onContact =
  (call: Call = {}) =>
  async (api: ApiDriver): Promise<Asked> => {
    const contact = { email: 'ada@example.com', fields: {} };
    const { id, revision } = await api.must('POST', '/contacts', { json: contact });
    return { path: `/contacts/${id}`, call: { onRevision: revision, ...call } };
  };
/** Makes the thing first, which nothing uses then. */
const onUnused =
  (path: string, made: object, json?: object) =>
  async (api: ApiDriver): Promise<Asked> => {
    const { id, revision } = await api.must('POST', path, { json: made });
    return { path: `${path}/${id}`, call: { onRevision: revision, ...(json && { json }) } };
  };
const onDeletedContact =
  (path: string) =>
  async (api: ApiDriver): Promise<Asked> => {
    const { path: contact, call } = await onContact()(api);
    await api.must('DELETE', contact, call);
    return { path: `/recycle-bin${contact}${path}` };
  };
const onCampaign =
  (path: string, call: Call = {}) =>
  async (api: ApiDriver): Promise<Asked> => {
    const { id, revision } = await api.must('POST', '/campaigns', { json: campaign });
    return { path: `/campaigns/${id}${path}`, call: { onRevision: revision, ...call } };
  };
const onDeletedCampaign =
  (path: string) =>
  async (api: ApiDriver): Promise<Asked> => {
    const { path: written, call } = await onCampaign('')(api);
    await api.must('DELETE', written, call);
    return { path: `${written}${path}`, call: { onRevision: 2 } };
  };
const onTestCase =
  (call: Call) =>
  async (api: ApiDriver): Promise<Asked> => {
    const program = await api.newProgram();
    const path = `/programs/${program.id}/test-cases`;
    const { id, revision } = await api.must('POST', path, { json: testCase });
    return { path: `${path}/${id}`, call: { onRevision: revision, ...call } };
  };
const simply = (path: string, call: Call) => async (): Promise<Asked> => ({ path, call });

const SUPPRESSED = { addresses: 'no@example.com', subscription: 'Unsubscribed' };

const IMPORT_ID = 'an-import-of-addresses';

/** Where a file of addresses, whose people have agreed, is sent. */
function importPath(asked: Partial<AskedImport>): string {
  const whole = {
    id: IMPORT_ID,
    fileName: 'people.csv',
    mapping: [{ kind: 'email' }],
    haveAgreed: true,
    ...asked,
  };
  return `/contact-imports?${new URLSearchParams({ asked: JSON.stringify(whole) })}`;
}

/** A deactivated program with one contact at its delay. */
async function aProgramThatHolds(api: ApiDriver): Promise<number> {
  const csv = { text: 'email\nheld@example.com', headers: { 'content-type': 'text/csv' } };
  await api.must('POST', importPath({ listName: 'Newsletter' }), csv);
  const design = aDesign({
    nodes: [start(), delay('wait', { kind: 'days', days: 9 }), sendEmail('mail'), end()],
    connectors: ways('start > wait > mail > end'),
  });
  const program = await api.after(await api.newProgram({ design }), 'activate');
  await api.pass(2 * DAY);
  const { program: now } = await api.must('GET', `/programs/${program.id}`);
  await api.after(now, 'deactivate');
  return program.id;
}
const atStep = (path: string, json: object) => async (api: ApiDriver) => ({
  path: `/programs/${await aProgramThatHolds(api)}/nodes/wait/contacts/${path}`,
  call: { json },
});

export const EVERY_MUTATION: readonly Mutation[] = [
  {
    name: 'create',
    route: 'POST /programs',
    prepare: simply('/programs', { json: { ...named, template: 'blank' } }),
  },
  { name: 'copy', route: 'POST /programs/:id/copies', prepare: onProgram('/copies', { json: named }) },
  {
    name: 'save',
    route: 'PUT /programs/:id/design',
    prepare: onProgram('/design', { json: { design: aDesign() } }),
  },
  { name: 'activate', route: 'POST /programs/:id/lifecycle', prepare: lifecycle({ type: 'activate' }) },
  {
    name: 'rename',
    route: 'POST /programs/:id/lifecycle',
    prepare: lifecycle({ type: 'rename', name: 'Summer' }),
  },
  {
    name: 'move',
    route: 'POST /programs/:id/lifecycle',
    prepare: lifecycle({ type: 'move', folderId: null }),
  },
  { name: 'delete', route: 'POST /programs/:id/lifecycle', prepare: lifecycle({ type: 'delete' }) },
  { name: 'deactivate', route: 'POST /programs/:id/lifecycle', prepare: inState('Active', 'deactivate') },
  { name: 'restore', route: 'POST /programs/:id/lifecycle', prepare: inState('Deleted', 'restore') },
  { name: 'purge', route: 'POST /programs/:id/lifecycle', prepare: inState('Deleted', 'purge') },
  {
    name: 'add contacts of a step to a list',
    route: 'POST /programs/:id/nodes/:nodeId/contacts/list',
    prepare: atStep('list', { which: 'here', chosen: { kind: 'all' }, list: { name: 'Held' } }),
  },
  {
    name: 'plan a move of contacts',
    route: 'POST /programs/:id/nodes/:nodeId/contacts/plan',
    prepare: atStep('plan', { chosen: { kind: 'all' }, to: 'end' }),
  },
  {
    name: 'take a plan back',
    route: 'DELETE /programs/:id/moves/:moveId',
    prepare: async (api) => {
      const { path, call } = await atStep('plan', { chosen: { kind: 'all' }, to: 'end' })(api);
      const { moves } = await api.must('POST', path, call);
      return { path: `${path.split('/nodes')[0]}/moves/${moves[0].id}` };
    },
  },
  {
    name: 'write a test case',
    route: 'POST /programs/:id/test-cases',
    prepare: onProgram('/test-cases', { json: testCase }),
  },
  {
    name: 'change a test case',
    route: 'PUT /programs/:id/test-cases/:testCaseId',
    prepare: onTestCase({ json: { ...testCase, name: 'Greeted' } }),
  },
  {
    name: 'delete a test case',
    route: 'DELETE /programs/:id/test-cases/:testCaseId',
    prepare: onTestCase({}),
  },
  {
    name: 'import a program',
    route: 'POST /program-imports',
    prepare: async () => {
      const file = formatProgramFile({ name: 'Spring', design: aDesign(), catalogue: aCatalogue() });
      const query = new URLSearchParams({ name: 'Summer', mapping: '[]' });
      return { path: `/program-imports?${query}`, call: { text: file } };
    },
  },
  { name: 'new folder', route: 'POST /folders', prepare: simply('/folders', { json: { name: 'Summer' } }) },
  { name: 'rename a folder', route: 'PATCH /folders/:id', prepare: onFolder({ json: { name: 'Summer' } }) },
  { name: 'remove a folder', route: 'DELETE /folders/:id', prepare: onFolder() },
  { name: 'write a campaign', route: 'POST /campaigns', prepare: simply('/campaigns', { json: campaign }) },
  {
    name: 'change a campaign',
    route: 'PUT /campaigns/:id',
    prepare: onCampaign('', { json: campaign }),
  },
  { name: 'delete a campaign', route: 'DELETE /campaigns/:id', prepare: onCampaign('') },
  {
    name: 'restore a campaign',
    route: 'POST /campaigns/:id/restore',
    prepare: onDeletedCampaign('/restore'),
  },
  { name: 'purge a campaign', route: 'POST /campaigns/:id/purge', prepare: onDeletedCampaign('/purge') },
  {
    name: 'new segment',
    route: 'POST /segments',
    prepare: simply('/segments', { json: { name: 'Summer', rule } }),
  },
  {
    name: 'change a segment',
    route: 'PUT /segments/:id',
    prepare: onSegment({ json: { name: 'Summer', rule } }),
  },
  { name: 'delete a segment', route: 'DELETE /segments/:id', prepare: onSegment() },
  {
    name: 'new list',
    route: 'POST /lists',
    prepare: simply('/lists', { json: { name: 'Summer', joinProgramId: null } }),
  },
  {
    name: 'change a list',
    route: 'PUT /lists/:id',
    prepare: onUnused('/lists', list, { ...list, name: 'Summer' }),
  },
  {
    name: 'new SMS profile',
    route: 'POST /sms-profiles',
    prepare: simply('/sms-profiles', { json: profile }),
  },
  {
    name: 'new webhook profile',
    route: 'POST /webhook-profiles',
    prepare: simply('/webhook-profiles', { json: webhook }),
  },
  { name: 'delete a list', route: 'DELETE /lists/:id', prepare: onUnused('/lists', list) },
  {
    name: 'change an SMS profile',
    route: 'PUT /sms-profiles/:id',
    prepare: onUnused('/sms-profiles', profile, { ...profile, isEnabled: false }),
  },
  {
    name: 'delete an SMS profile',
    route: 'DELETE /sms-profiles/:id',
    prepare: onUnused('/sms-profiles', profile),
  },
  {
    name: 'change a webhook profile',
    route: 'PUT /webhook-profiles/:id',
    prepare: onUnused('/webhook-profiles', webhook, { ...webhook, authentication: null }),
  },
  {
    name: 'delete a webhook profile',
    route: 'DELETE /webhook-profiles/:id',
    prepare: onUnused('/webhook-profiles', webhook),
  },
  {
    name: 'new API user',
    route: 'POST /api-users',
    prepare: simply('/api-users', { json: apiUser }),
  },
  {
    name: 'rename an API user',
    route: 'PUT /api-users/:id',
    prepare: onUnused('/api-users', apiUser, { name: 'Warehouse' }),
  },
  {
    name: 'delete an API user',
    route: 'DELETE /api-users/:id',
    prepare: onUnused('/api-users', apiUser),
  },
  {
    name: 'new preference',
    route: 'POST /preferences',
    prepare: simply('/preferences', { json: { name: 'Recipes' } }),
  },
  {
    name: 'rename a preference',
    route: 'PUT /preferences/:id',
    prepare: onUnused('/preferences', { name: 'Recipes' }, { name: 'Cooking' }),
  },
  {
    name: 'delete a preference',
    route: 'DELETE /preferences/:id',
    prepare: onUnused('/preferences', { name: 'Recipes' }),
  },
  {
    name: 'new data field',
    route: 'POST /data-fields',
    prepare: simply('/data-fields', { json: { name: 'SHOESIZE', type: 'Number' } }),
  },
  {
    name: 'delete a data field',
    route: 'DELETE /data-fields/:name',
    prepare: simply('/data-fields/FIRSTNAME', {}),
  },
  {
    name: 'add a contact',
    route: 'POST /contacts',
    prepare: simply('/contacts', { json: { email: 'new@example.com', fields: {} } }),
  },
  {
    name: 'change a contact',
    route: 'PUT /contacts/:id',
    prepare: onContact({
      json: { fields: {}, subscription: 'Unsubscribed', listIds: [], preferenceIds: [] },
    }),
  },
  { name: 'delete a contact', route: 'DELETE /contacts/:id', prepare: onContact() },
  {
    name: 'erase a person',
    route: 'POST /contacts/:id/erasure',
    prepare: async (api) => {
      const { path, call } = await onContact()(api);
      return { path: `${path}/erasure`, call };
    },
  },
  {
    name: 'suppress addresses',
    route: 'POST /suppressions',
    prepare: simply('/suppressions', { json: SUPPRESSED }),
  },
  {
    name: 'take an address off the suppression list',
    route: 'DELETE /suppressions',
    prepare: async (api) => {
      await api.must('POST', '/suppressions', { json: SUPPRESSED });
      return { path: `/suppressions?${new URLSearchParams({ key: 'no@example.com' })}`, call: {} };
    },
  },
  {
    name: 'restore a contact',
    route: 'POST /recycle-bin/contacts/:id/restore',
    prepare: onDeletedContact('/restore'),
  },
  {
    name: 'purge a contact',
    route: 'DELETE /recycle-bin/contacts/:id',
    prepare: onDeletedContact(''),
  },
  {
    name: 'empty the recycle bin',
    route: 'POST /recycle-bin/empty',
    prepare: async (api) => {
      await onDeletedContact('')(api);
      return { path: '/recycle-bin/empty', call: { json: { deletedUpTo: TUESDAY_AT_TEN + DAY } } };
    },
  },
  {
    name: 'import contacts',
    route: 'POST /contact-imports',
    prepare: simply(importPath({}), { text: 'email\nnew@example.com' }),
  },
  {
    name: 'undo an import',
    route: 'POST /contact-imports/:id/undo',
    prepare: async (api) => {
      await api.must('POST', importPath({}), { text: 'email\nnew@example.com' });
      return { path: `/contact-imports/${IMPORT_ID}/undo`, call: {} };
    },
  },
  { name: 'settings', route: 'PATCH /account', prepare: simply('/account', { json: { activeLimit: 7 } }) },
  {
    name: 'skip',
    route: 'POST /account/clock',
    prepare: simply('/account/clock', { json: { skip: 'hour' } }),
  },
  { name: 'stop the clock', route: 'DELETE /account/clock/jump', prepare: simply('/account/clock/jump', {}) },
  {
    name: 'reset',
    route: 'POST /account/reset',
    prepare: simply('/account/reset', { json: { with: 'empty' } }),
  },
  {
    name: 'restore a backup',
    route: 'POST /backup/restore',
    prepare: async ({ api }) => {
      const backup = await api.fetch(new Request('http://localhost/api/backup'));
      return { path: '/backup/restore', call: { text: await backup.text() } };
    },
  },
];

/** They change nothing that is stored. */
const ASKS_ONLY = [
  'POST /backup/preview',
  'POST /contact-imports/preview',
  'POST /contact-imports/dry-run',
  'POST /contact-imports/refused-rows',
  'DELETE /contact-imports/under-way/:id',
  'POST /program-imports/preview',
  'POST /contacts/count',
  'POST /programs/:id/rehearsals',
  'POST /programs/:id/test-cases/run',
  'POST /programs/:id/rehearsals/journeys',
  'DELETE /programs/:id/rehearsals/:rehearsalId',
];

/** Every route of the API that changes something. */
export async function mutatingRoutes(deps: ApiContext): Promise<readonly string[]> {
  const routes = await Promise.all(
    ROUTE_GROUPS.map(async (group) => {
      const make = 'routes' in group ? group.routes : await group.load();
      return new Hono().route(
        group.prefix,
        make(deps, () => 0),
      ).routes;
    }),
  );
  const told = routes.flat().filter(({ method }) => !['GET', 'ALL'].includes(method));
  const names = new Set(told.map(({ method, path }) => `${method} ${path}`));
  return [...names].filter((name) => !ASKS_ONLY.includes(name)).sort();
}
