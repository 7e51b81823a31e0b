import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { ok } from '#api/http/answers.ts';
import { parseJson } from '#api/http/parse-json.ts';
import { readBytes, readQuery } from '#api/http/read-request.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { listFaults } from '#api/refusal/list-faults.ts';
import { badRequest, notFound } from '#api/refusal/problems.ts';
import { dryRunImport, listRefusedRows } from '#api/use-cases/imports/dry-run.ts';
import { startImport } from '#api/use-cases/imports/import-contacts.ts';
import { trackImports } from '#api/use-cases/imports/imports-under-way.ts';
import type { ImportRequest } from '#api/use-cases/imports/prepare-import.ts';
import { previewImport } from '#api/use-cases/imports/preview-import.ts';
import { listUndoableImports, undoImport } from '#api/use-cases/imports/undo-import.ts';
import { askedFile, askedImport, importId, MAXIMUM_CSV_BYTES } from '#contract/imports.ts';
import { z } from '#contract/zod.ts';

const rawQuery = z.strictObject({ asked: z.string().check(z.maxLength(50_000)) });

export function contactImportsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();
  const imports = trackImports();

  routes.post('/preview', async (c) => {
    const asked = readAsked(c, askedFile);
    const bytes = await readBytes(c, MAXIMUM_CSV_BYTES);
    return c.json(await previewImport(bytes, asked, await deps.db.dataFields.toArray()));
  });

  routes.post('/dry-run', async (c) => {
    const request = await readImport(c);
    return c.json(
      await imports.during(request.asked.id, (underWay) => dryRunImport(deps, request, underWay)),
    );
  });

  routes.post('/refused-rows', async (c) => {
    const request = await readImport(c);
    return c.json(
      await imports.during(request.asked.id, (underWay) => listRefusedRows(deps, request, underWay)),
    );
  });

  routes.post('/', async (c) => {
    const request = await readImport(c);
    return imports.during(request.asked.id, async (underWay) => {
      const run = await startImport(deps, request, underWay);
      return actOnce(deps, c, { input: request, answer: ok, run });
    });
  });

  routes.delete('/under-way/:id', (c) => {
    imports.end(readImportId(c));
    return c.body(null, 204);
  });

  routes.get('/', async (c) => c.json(await listUndoableImports(deps)));

  routes.post('/:id/undo', (c) => {
    const id = readImportId(c);
    return actOnce(deps, c, { input: { id }, answer: ok, run: () => undoImport(deps, id) });
  });

  return routes;
}

async function readImport(c: Context): Promise<ImportRequest> {
  const asked = readAsked(c, askedImport);
  return { asked, bytes: await readBytes(c, MAXIMUM_CSV_BYTES) };
}

function readAsked<T>(c: Context, schema: z.ZodMiniType<T>): T {
  const parsed = parseJson(readQuery(c, rawQuery).asked);
  if (!parsed.ok) throw new ApiRefusal(badRequest([{ path: 'asked', reason: parsed.reason }]));
  const shaped = schema.safeParse(parsed.value);
  if (!shaped.success) throw new ApiRefusal(badRequest(listFaults(shaped.error)));
  return shaped.data;
}

function readImportId(c: Context): string {
  const id = importId.safeParse(c.req.param('id'));
  if (!id.success) throw new ApiRefusal(notFound('import'));
  return id.data;
}
