import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { actOnce } from '#api/http/act-once.ts';
import { readBody, readQuery } from '#api/http/read-body.ts';
import { etagOf, readId, readRevision } from '#api/http/read-param.ts';
import { carryOut } from '#api/use-cases/programs/carry-out.ts';
import { consequences } from '#api/use-cases/programs/consequences.ts';
import { copyOf } from '#api/use-cases/programs/copy-program.ts';
import { addProgram } from '#api/use-cases/programs/add-program.ts';
import { programFigures } from '#api/use-cases/programs/figures.ts';
import { listPrograms } from '#api/use-cases/programs/list-programs.ts';
import { programDetail } from '#api/use-cases/programs/program-detail.ts';
import { saveDesign } from '#api/use-cases/programs/save-design.ts';
import {
  consequencesQuery,
  copyProgram,
  createProgram,
  lifecycleCommand,
  programsQuery,
  saveDesign as saveDesignBody,
} from '#contract/programs.ts';
import { programId } from '#contract/identifiers.ts';
import type { ProgramId } from '#domain/program/program.ts';

export function programsRoutes(deps: Deps): Hono {
  const app = new Hono();

  app.get('/programs', async (c) => {
    const { limit, after } = readQuery(c, programsQuery);
    return c.json(await listPrograms(deps, { limit, after }));
  });

  app.post('/programs', async (c) => {
    const input = await readBody(c, createProgram);
    return actOnce(deps, c, { input, run: () => addProgram(deps, input) });
  });

  app.get('/programs/:id', async (c) => {
    const detail = await programDetail(deps, idOf(c));
    return c.json(detail, 200, { etag: etagOf(detail.program.revision) });
  });

  app.post('/programs/:id/copies', async (c) => {
    const id = idOf(c);
    const input = await readBody(c, copyProgram);
    return actOnce(deps, c, { input, run: () => copyOf(deps, id, input) });
  });

  app.put('/programs/:id/design', async (c) => {
    const on = { programId: idOf(c), onRevision: readRevision(c) };
    const input = await readBody(c, saveDesignBody);
    return actOnce(deps, c, { input, run: () => saveDesign(deps, { ...on, ...input }) });
  });

  app.post('/programs/:id/lifecycle', async (c) => {
    const on = { programId: idOf(c), onRevision: readRevision(c) };
    const command = await readBody(c, lifecycleCommand);
    return actOnce(deps, c, { input: command, run: () => carryOut(deps, { ...on, command }) });
  });

  app.get('/programs/:id/consequences', async (c) => {
    const { event } = readQuery(c, consequencesQuery);
    return c.json(await consequences(deps, idOf(c), event));
  });

  app.get('/programs/:id/figures', async (c) => c.json(await programFigures(deps, idOf(c))));

  return app;
}

function idOf(c: Context): ProgramId {
  return readId(c, programId, 'program');
}
