import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { noContent, ok } from '#api/http/answers.ts';
import { readBody, readId, readQuery } from '#api/http/read-request.ts';
import { listDeletedContacts } from '#api/use-cases/recycle-bin/deleted-contacts.ts';
import { emptyRecycleBin, previewEmptying } from '#api/use-cases/recycle-bin/empty-recycle-bin.ts';
import { listRecycleBin } from '#api/use-cases/recycle-bin/recycle-bin.ts';
import {
  getDeletedContact,
  purgeContact,
  restoreContact,
} from '#api/use-cases/recycle-bin/restore-contact.ts';
import { contactId } from '#contract/identifiers.ts';
import { deletedContactsQuery, emptyRecycleBinBody } from '#contract/recycle-bin.ts';

export function recycleBinRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listRecycleBin(deps)));

  routes.get('/emptying', async (c) => c.json(await previewEmptying(deps)));

  routes.post('/empty', async (c) => {
    const input = await readBody(c, emptyRecycleBinBody);
    return actOnce(deps, c, { input, answer: ok, run: () => emptyRecycleBin(deps, input) });
  });

  routes.get('/contacts', async (c) =>
    c.json(await listDeletedContacts(deps, readQuery(c, deletedContactsQuery))),
  );

  routes.get('/contacts/:id', async (c) => c.json(await getDeletedContact(deps, readContactId(c))));

  routes.post('/contacts/:id/restore', async (c) => {
    const id = readContactId(c);
    return actOnce(deps, c, { input: null, answer: ok, run: () => restoreContact(deps, id) });
  });

  routes.delete('/contacts/:id', async (c) => {
    const id = readContactId(c);
    return actOnce(deps, c, { input: null, answer: noContent, run: () => purgeContact(deps, id) });
  });

  return routes;
}

function readContactId(c: Context) {
  return readId(c, contactId, 'deleted contact');
}
