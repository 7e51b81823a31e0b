import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, formatEtag, noContent, ok } from '#api/http/answers.ts';
import { readBody, readId, readQuery, readSeenRow } from '#api/http/read-request.ts';
import { contactDetail } from '#api/use-cases/contacts/contact-detail.ts';
import { countContactsMeeting } from '#api/use-cases/contacts/count-contacts.ts';
import { contactsCsv, listContacts } from '#api/use-cases/contacts/list-contacts.ts';
import { addContact, changeContact, deleteContact } from '#api/use-cases/contacts/write-contact.ts';
import { addDataField, deleteDataField, listDataFields } from '#api/use-cases/data-fields/data-fields.ts';
import { erasePerson } from '#api/use-cases/personal-data/erase-person.ts';
import { getPersonalData } from '#api/use-cases/personal-data/get-personal-data.ts';
import {
  addPreference,
  deletePreference,
  listPreferences,
  renamePreference,
} from '#api/use-cases/preferences/preferences.ts';
import { changedContact, contactsQuery, countContacts, newContact } from '#contract/contacts.ts';
import { newDataField } from '#contract/data-fields.ts';
import { contactId, preferenceId } from '#contract/identifiers.ts';
import { newPreference } from '#contract/preferences.ts';

export function contactsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listContacts(deps.db, readQuery(c, contactsQuery))));

  routes.post('/count', async (c) => {
    const { rule } = await readBody(c, countContacts);
    return c.json(await countContactsMeeting(deps, rule));
  });

  routes.get('/csv', async (c) => {
    const { search } = readQuery(c, contactsQuery);
    return c.json(await contactsCsv(deps.db, search));
  });

  routes.post('/', async (c) => {
    const input = await readBody(c, newContact);
    return actOnce(deps, c, { input, answer: created, run: () => addContact(deps, input) });
  });

  routes.get('/:id', async (c) => {
    const detail = await contactDetail(deps, readId(c, contactId, 'contact'));
    return c.json(detail, 200, { etag: formatEtag(detail.contact.revision) });
  });

  routes.get('/:id/personal-data', async (c) =>
    c.json(await getPersonalData(deps, readId(c, contactId, 'contact'))),
  );

  routes.post('/:id/erasure', async (c) => {
    const seen = readSeenRow(c, contactId, 'contact');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => erasePerson(deps, seen) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, contactId, 'contact');
    const input = await readBody(c, changedContact);
    return actOnce(deps, c, { input, answer: ok, run: () => changeContact(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, contactId, 'contact');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteContact(deps, seen) });
  });

  return routes;
}

export function dataFieldsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listDataFields(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newDataField);
    return actOnce(deps, c, { input, answer: created, run: () => addDataField(deps, input) });
  });

  routes.delete('/:name', async (c) => {
    const name = c.req.param('name');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteDataField(deps, name) });
  });

  return routes;
}

export function preferencesRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listPreferences(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newPreference);
    return actOnce(deps, c, { input, answer: created, run: () => addPreference(deps.db, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, preferenceId, 'preference');
    const input = await readBody(c, newPreference);
    return actOnce(deps, c, { input, answer: ok, run: () => renamePreference(deps.db, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, preferenceId, 'preference');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deletePreference(deps, seen) });
  });

  return routes;
}
