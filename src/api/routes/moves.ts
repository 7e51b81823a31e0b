import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { ok } from '#api/http/answers.ts';
import { readNumber, readProgramId } from '#api/http/read-param.ts';
import { listPendingMoves, undoMove } from '#api/use-cases/node-contacts/moves.ts';

/** What is planned for contacts of a deactivated program. */
export function movesRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => c.json(await listPendingMoves(deps.db, readProgramId(c))));

  app.delete('/:moveId', async (c) => {
    const programId = readProgramId(c);
    const move = readNumber(c, 'moveId', 'plan');
    return actOnce(deps, c, { input: null, answer: ok, run: () => undoMove(deps.db, programId, move) });
  });

  return app;
}
