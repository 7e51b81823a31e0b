import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { Deps } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { ok } from '#api/http/answers.ts';
import { readBody, readQuery } from '#api/http/read-body.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { addToList } from '#api/use-cases/node-contacts/add-to-list.ts';
import { journeyOf } from '#api/use-cases/node-contacts/journey-of.ts';
import { listNodeContacts, nodeContactsCsv } from '#api/use-cases/node-contacts/list-node-contacts.ts';
import { pendingMoves, planMove, undoMove } from '#api/use-cases/node-contacts/moves.ts';
import { contactId, nodeId } from '#contract/identifiers.ts';
import {
  addToList as addToListBody,
  nodeContactsCsvQuery,
  nodeContactsQuery,
  planMove as planMoveBody,
} from '#contract/node-contacts.ts';
import type { ContactId, NodeId } from '#domain/ids.ts';

/** Who is at a step, what is planned for them, and how each came there. */
export function nodeContactsRoutes(deps: Deps): Hono {
  const app = new Hono();

  app.get('/programs/:id/nodes/:nodeId/contacts', async (c) =>
    c.json(await listNodeContacts(deps, readPlace(c), readQuery(c, nodeContactsQuery))),
  );

  app.get('/programs/:id/nodes/:nodeId/contacts/csv', async (c) =>
    c.json(await nodeContactsCsv(deps, readPlace(c), readQuery(c, nodeContactsCsvQuery))),
  );

  app.post('/programs/:id/nodes/:nodeId/contacts/list', async (c) => {
    const place = readPlace(c);
    const input = await readBody(c, addToListBody);
    return actOnce(deps, c, { input, answer: ok, run: () => addToList(deps, place, input) });
  });

  app.post('/programs/:id/nodes/:nodeId/contacts/plan', async (c) => {
    const place = readPlace(c);
    const input = await readBody(c, planMoveBody);
    return actOnce(deps, c, { input, answer: ok, run: () => planMove(deps, { ...place, ...input }) });
  });

  app.get('/programs/:id/moves', async (c) => c.json(await pendingMoves(deps.db, readProgramId(c))));

  app.delete('/programs/:id/moves/:moveId', async (c) => {
    const programId = readProgramId(c);
    const move = wholeNumber(c.req.param('moveId'), 'plan');
    return actOnce(deps, c, { input: null, answer: ok, run: () => undoMove(deps.db, programId, move) });
  });

  app.get('/programs/:id/journeys/:contactId', async (c) => {
    const parsed = contactId.safeParse(wholeNumber(c.req.param('contactId'), 'contact'));
    if (!parsed.success) throw new ApiRefusal(notFound('contact'));
    return c.json(await journeyOf(deps, readProgramId(c), parsed.data as ContactId));
  });

  return app;
}

function readPlace(c: Context) {
  const parsed = nodeId.safeParse(c.req.param('nodeId'));
  if (!parsed.success) throw new ApiRefusal(notFound('step'));
  return { programId: readProgramId(c), nodeId: parsed.data as NodeId };
}

function wholeNumber(text: string, what: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new ApiRefusal(notFound(what));
  return Number(text);
}
