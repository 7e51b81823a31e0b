import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { createPasswordDigest, hashPassword } from '#api/credentials/password.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import {
  addApiUser,
  deleteApiUser,
  listApiUsers,
  renameApiUser,
} from '#api/use-cases/api-users/api-users.ts';
import { newApiUser, renamedApiUser } from '#contract/api-users.ts';
import { apiUserId } from '#contract/identifiers.ts';

export function apiUsersRoutes(deps: ApiContext): Hono {
  const routes = new Hono();
  const digestPassword = createPasswordDigest();

  routes.get('/', async (c) => c.json(await listApiUsers(deps.db)));

  routes.post('/', async (c) => {
    const { name, password: secret } = await readBody(c, newApiUser);
    // None of it may be awaited in the transaction, nor is the password to leave a trace in what is remembered.
    const [password, digest] = await Promise.all([hashPassword(secret), digestPassword(secret)]);
    const userName = newUserName();
    return actOnce(deps, c, {
      input: { name, digest },
      answer: created,
      run: () => addApiUser(deps, { name, userName, password }),
    });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, apiUserId, 'API user');
    const input = await readBody(c, renamedApiUser);
    return actOnce(deps, c, { input, answer: ok, run: () => renameApiUser(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, apiUserId, 'API user');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteApiUser(deps, seen) });
  });

  return routes;
}

/** As the original names them. */
function newUserName(): string {
  return `apiuser-${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}@apiconnector.com`;
}
