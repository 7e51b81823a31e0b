import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { ok } from '#api/http/answers.ts';
import { readBytes } from '#api/http/read-body.ts';
import { previewBackup } from '#api/use-cases/backup/preview-backup.ts';
import { prepareRestore } from '#api/use-cases/backup/restore-backup.ts';
import { writeBackup } from '#api/use-cases/backup/write-backup.ts';
import { fingerprintBytes } from '#api/use-cases/imports/bytes-fingerprint.ts';
import { MAXIMUM_BACKUP_BYTES } from '#contract/backup.ts';

export function backupRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) =>
    c.body(await writeBackup(deps), 200, { 'content-type': 'application/jsonl; charset=utf-8' }),
  );

  routes.post('/preview', async (c) => c.json(await previewBackup(await readBytes(c, MAXIMUM_BACKUP_BYTES))));

  routes.post('/restore', async (c) => {
    const bytes = await readBytes(c, MAXIMUM_BACKUP_BYTES);
    const run = await prepareRestore(deps, bytes);
    // Whatever is due in the account as it is now will never have been.
    return actOnce(deps, c, { input: fingerprintBytes(bytes), isUrgent: true, answer: ok, run });
  });

  return routes;
}
