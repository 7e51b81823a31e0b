import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { ok } from '#api/http/answers.ts';
import { parseJson } from '#api/http/parse-json.ts';
import { readBytes, readQuery } from '#api/http/read-request.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { listFaults } from '#api/refusal/list-faults.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { prepareImport } from '#api/use-cases/imports/import-contacts.ts';
import { previewImport } from '#api/use-cases/imports/preview-import.ts';
import { importQuery, MAXIMUM_CSV_BYTES } from '#contract/imports.ts';
import { z } from '#contract/zod.ts';

const rawQuery = z.strictObject({
  mapping: z.string().check(z.maxLength(50_000)),
  listName: z.optional(z.string()),
});

export function contactImportsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.post('/preview', async (c) => {
    const bytes = await readBytes(c, MAXIMUM_CSV_BYTES);
    return c.json(await previewImport(bytes, await deps.db.dataFields.toArray()));
  });

  routes.post('/', async (c) => {
    const { mapping, listName } = readMapping(readQuery(c, rawQuery));
    const bytes = await readBytes(c, MAXIMUM_CSV_BYTES);
    const run = await prepareImport(deps, { bytes, mapping, listName });
    const input = { mapping, listName, bytes };
    return actOnce(deps, c, { input, answer: ok, run });
  });

  return routes;
}

function readMapping({ mapping, ...others }: z.infer<typeof rawQuery>): z.infer<typeof importQuery> {
  const parsed = parseJson(mapping);
  if (!parsed.ok) throw new ApiRefusal(badRequest([{ path: 'mapping', reason: parsed.reason }]));
  const shaped = importQuery.safeParse({ ...others, mapping: parsed.value });
  if (!shaped.success) throw new ApiRefusal(badRequest(listFaults(shaped.error)));
  return shaped.data;
}
