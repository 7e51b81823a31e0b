import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { type Answer, created, noContent, ok } from '#api/http/answers.ts';
import { readBody, readProgramId, readQuery, readRevision } from '#api/http/read-request.ts';
import { previewConsequences } from '#api/use-cases/consequences/consequences.ts';
import { addProgram, copyProgram } from '#api/use-cases/program-changes/add-program.ts';
import { carryOutCommand } from '#api/use-cases/program-changes/carry-out.ts';
import { saveDesign } from '#api/use-cases/program-changes/save-design.ts';
import { lifecycleCommand, saveDesign as saveDesignBody } from '#contract/program-changes.ts';
import {
  consequencesQuery,
  copyProgram as copyProgramBody,
  createProgram,
  type ProgramDetail,
} from '#contract/programs.ts';

/** Changing programs; looking at them is in programs.ts. */
export function programChangesRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.post('/', async (c) => {
    const input = await readBody(c, createProgram);
    return actOnce(deps, c, { input, answer: createdProgram, run: () => addProgram(deps, input) });
  });

  app.post('/:id/copies', async (c) => {
    const id = readProgramId(c);
    const input = await readBody(c, copyProgramBody);
    return actOnce(deps, c, { input, answer: createdProgram, run: () => copyProgram(deps, id, input) });
  });

  app.put('/:id/design', async (c) => {
    const on = { programId: readProgramId(c), onRevision: readRevision(c) };
    const input = await readBody(c, saveDesignBody);
    return actOnce(deps, c, {
      input,
      answer: (saved) => ok(saved, saved.program),
      run: () => saveDesign(deps, { ...on, ...input }),
    });
  });

  app.post('/:id/lifecycle', async (c) => {
    const on = { programId: readProgramId(c), onRevision: readRevision(c) };
    const command = await readBody(c, lifecycleCommand);
    return actOnce(deps, c, {
      input: command,
      answer: (program) => (program === null ? noContent() : ok(program)),
      run: () => carryOutCommand(deps, { ...on, command }),
    });
  });

  return app;
}

function createdProgram(detail: ProgramDetail): Answer {
  return created(detail, detail.program);
}

/** What a change of a program would do. */
export function consequencesRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const { event } = readQuery(c, consequencesQuery);
    return c.json(await previewConsequences(deps, readProgramId(c), event));
  });

  return app;
}
