import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { createPasswordDigest, hashPassword } from '#api/credentials/password.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody, readBytes, readQuery, readSeenRow } from '#api/http/read-request.ts';
import { listActivity } from '#api/use-cases/activity/list-activity.ts';
import {
  addApiUser,
  deleteApiUser,
  listApiUsers,
  renameApiUser,
} from '#api/use-cases/api-users/api-users.ts';
import { prepareRestore, previewBackup } from '#api/use-cases/backup/restore-backup.ts';
import { writeBackup } from '#api/use-cases/backup/write-backup.ts';
import { activityQuery } from '#contract/activity.ts';
import { newApiUser, renamedApiUser } from '#contract/api-users.ts';
import { backupQuery, MAXIMUM_BACKUP_BYTES } from '#contract/backup.ts';
import { apiUserId } from '#contract/identifiers.ts';

export function activityRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listActivity(deps, readQuery(c, activityQuery))));

  return routes;
}

export function apiUsersRoutes(deps: ApiContext): Hono {
  const routes = new Hono();
  const digestPassword = createPasswordDigest();

  routes.get('/', async (c) => c.json(await listApiUsers(deps.db)));

  routes.post('/', async (c) => {
    const { name, password: secret } = await readBody(c, newApiUser);
    // None of it may be awaited in the transaction, nor is the password to leave a trace in what is remembered.
    const [password, digest] = await Promise.all([
      hashPassword(secret, deps.passwordRounds),
      digestPassword(secret),
    ]);
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

export function backupRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => {
    const { secrets = 'leftOut' } = readQuery(c, backupQuery);
    return c.body(await writeBackup(deps, secrets), 200, {
      'content-type': 'application/jsonl; charset=utf-8',
    });
  });

  routes.post('/preview', async (c) => c.json(await previewBackup(await readBytes(c, MAXIMUM_BACKUP_BYTES))));

  routes.post('/restore', async (c) => {
    const bytes = await readBytes(c, MAXIMUM_BACKUP_BYTES);
    const run = await prepareRestore(deps, bytes);
    // Whatever is due in the account as it is now will never have been.
    return actOnce(deps, c, { input: bytes, isUrgent: true, answer: ok, run });
  });

  return routes;
}
