import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { ok } from '#api/http/answers.ts';
import { readBody, readId, readNumber, readProgramId, readQuery } from '#api/http/read-request.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { addToList } from '#api/use-cases/node-contacts/add-to-list.ts';
import { getJourney } from '#api/use-cases/node-contacts/get-journey.ts';
import { exportNodeContacts, listNodeContacts } from '#api/use-cases/node-contacts/list-node-contacts.ts';
import { listPendingMoves, planMove, undoMove } from '#api/use-cases/node-contacts/moves.ts';
import { contactId, nodeId } from '#contract/identifiers.ts';
import {
  addToList as addToListBody,
  nodeContactsCsvQuery,
  nodeContactsQuery,
  planMove as planMoveBody,
} from '#contract/node-contacts.ts';
import type { NodeId } from '#domain/ids.ts';

/** Who is at a step, and what can be done with them. */
export function nodeContactsRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) =>
    c.json(await listNodeContacts(deps, readPlace(c), readQuery(c, nodeContactsQuery))),
  );

  app.get('/csv', async (c) =>
    c.json(await exportNodeContacts(deps, readPlace(c), readQuery(c, nodeContactsCsvQuery))),
  );

  app.post('/list', async (c) => {
    const place = readPlace(c);
    const input = await readBody(c, addToListBody);
    return actOnce(deps, c, { input, answer: ok, run: () => addToList(deps, place, input) });
  });

  app.post('/plan', async (c) => {
    const place = readPlace(c);
    const input = await readBody(c, planMoveBody);
    return actOnce(deps, c, { input, answer: ok, run: () => planMove(deps, { ...place, ...input }) });
  });

  return app;
}

function readPlace(c: Context) {
  const parsed = nodeId.safeParse(c.req.param('nodeId'));
  if (!parsed.success) throw new ApiRefusal(notFound('step'));
  return { programId: readProgramId(c), nodeId: parsed.data as NodeId };
}

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

/** How a contact went through a program. */
export function journeysRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/:contactId', async (c) =>
    c.json(await getJourney(deps, readProgramId(c), readId(c, contactId, 'contact', 'contactId'))),
  );

  return app;
}
