import { Hono } from 'hono';
import type { Deps } from '#api/deps.ts';
import { problemAnswer, problemOf } from '#api/http/problem-answer.ts';
import { notFound } from '#api/http/problems.ts';
import { accountRoutes } from '#api/routes/account.ts';
import { campaignsRoutes } from '#api/routes/campaigns.ts';
import { catalogueRoutes } from '#api/routes/catalogue.ts';
import { contactImportsRoutes } from '#api/routes/contact-imports.ts';
import { contactsRoutes } from '#api/routes/contacts.ts';
import { foldersRoutes } from '#api/routes/folders.ts';
import { messagesRoutes } from '#api/routes/messages.ts';
import { programsRoutes } from '#api/routes/programs.ts';
import { recycleBinRoutes } from '#api/routes/recycle-bin.ts';
import { segmentsRoutes } from '#api/routes/segments.ts';

const ROUTES = [
  programsRoutes,
  foldersRoutes,
  accountRoutes,
  catalogueRoutes,
  segmentsRoutes,
  contactsRoutes,
  contactImportsRoutes,
  campaignsRoutes,
  messagesRoutes,
  recycleBinRoutes,
] as const;

export type Api = { readonly fetch: (request: Request) => Promise<Response> };

/**
 * The embedded API, the same in a worker, in a test and on Node.
 *
 * A group of routes is a file src/api/routes/<group>.ts that exports `<group>Routes(deps: Deps): Hono` with paths below
 * /api ("/contacts/:id"), joined here. A route reads its input with #api/http/read-body.ts, calls a use case, and
 * answers; a use case that changes anything goes through `actOnce` of #api/http/act-once.ts, which holds the transaction
 * and honours the Idempotency-Key. A refusal is thrown as `new ApiRefusal(problem)`, made by #api/http/problems.ts.
 */
export function createApi(deps: Deps): Api {
  const app = new Hono();
  for (const routes of ROUTES) app.route('/api', routes(deps));
  app.notFound(() => problemAnswer(notFound('address')));
  app.onError((error) => problemAnswer(problemOf(error)));
  return { fetch: async (request) => app.fetch(request) };
}
