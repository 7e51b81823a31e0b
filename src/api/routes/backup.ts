import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { writeBackup } from '#api/use-cases/backup/write-backup.ts';

export function backupRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/backup', async (c) =>
    c.body(await writeBackup(deps), 200, { 'content-type': 'application/jsonl; charset=utf-8' }),
  );

  return routes;
}
