import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created } from '#api/http/answers.ts';
import { parseJson } from '#api/http/parse-json.ts';
import { readBytes, readQuery } from '#api/http/read-request.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { listFaults } from '#api/refusal/list-faults.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { prepareProgramImport } from '#api/use-cases/program-files/import-program.ts';
import { previewFile } from '#api/use-cases/program-files/preview-file.ts';
import { importProgramQuery } from '#contract/program-file.ts';
import { MAXIMUM_FILE_BYTES } from '#contract/program-limits.ts';
import { z } from '#contract/zod.ts';

const rawQuery = z.strictObject({
  name: z.string().check(z.maxLength(100_000)),
  folderId: z.optional(z.string().check(z.regex(/^[1-9]\d{0,9}$/))),
  mapping: z.string().check(z.maxLength(500_000)),
});

export function programImportsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.post('/preview', async (c) => {
    return c.json(await previewFile(deps, await readBytes(c, MAXIMUM_FILE_BYTES)));
  });

  routes.post('/', async (c) => {
    const wish = readWish(readQuery(c, rawQuery));
    const bytes = await readBytes(c, MAXIMUM_FILE_BYTES);
    const run = prepareProgramImport(deps, { bytes, ...wish });
    return actOnce(deps, c, {
      input: { ...wish, bytes },
      answer: (detail) => created(detail, detail.program),
      run,
    });
  });

  return routes;
}

function readWish({ name, folderId, mapping }: z.infer<typeof rawQuery>): z.infer<typeof importProgramQuery> {
  const parsed = parseJson(mapping);
  if (!parsed.ok) throw new ApiRefusal(badRequest([{ path: 'mapping', reason: parsed.reason }]));
  const shaped = importProgramQuery.safeParse({
    name,
    folderId: folderId === undefined ? null : Number(folderId),
    mapping: parsed.value,
  });
  if (!shaped.success) throw new ApiRefusal(badRequest(listFaults(shaped.error)));
  return shaped.data;
}
