import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { answerError } from '#api/http/answer-error.ts';
import { type CallsUnderWay, trackCalls } from '#api/http/calls-under-way.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { getAddress, loadPublicApi, type OnDemand, ROUTE_GROUPS, type Routes } from './route-groups.ts';

export type Api = { readonly fetch: (request: Request) => Promise<Response> };

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * The embedded API, the same in a worker, in a test and on Node.
 *
 * A group of routes is a file src/api/routes/<group>.ts, named in route-groups.ts with the address that its own begin
 * with. A route reads its input with #api/http/read-body.ts, calls a use case, and answers. A use case that changes
 * anything goes through `actOnce` of #api/http/act-once.ts, which holds the transaction, honours the Idempotency-Key
 * and writes down what the act says it did. A refusal is thrown as `new ApiRefusal(problem)`, made by
 * #api/refusal/problems.ts.
 */
export function createApi(deps: ApiContext): Api {
  const calls = trackCalls();
  const app = emptyApp();
  for (const group of ROUTE_GROUPS) {
    if ('routes' in group) app.route(getAddress(group), group.routes(deps, calls));
    else
      addOnDemand(
        app,
        group,
        fetchedOnce(async () => createFetch(group, await group.load(), deps, calls)),
      );
  }
  const publicApi = fetchedOnce(async () => (await loadPublicApi())(deps).fetch);
  app.all('/v2/*', async (c) => (await publicApi())(c.req.raw));
  return { fetch: (request) => calls.during(async () => app.fetch(request)) };
}

/** Fetches every group before it is asked for: the API goes on where the connection does not. */
export async function fetchRoutesAhead(): Promise<void> {
  const loads = ROUTE_GROUPS.flatMap((group) => ('load' in group ? [group.load] : []));
  // What can't be fetched now is fetched, or fails where it is seen, with the first request for it.
  for (const load of [...loads, loadPublicApi]) await load().catch(() => undefined);
}

function emptyApp(): Hono {
  const app = new Hono();
  app.notFound(() => answerError(new ApiRefusal(notFound('address'))));
  app.onError(answerError);
  return app;
}

function addOnDemand(app: Hono, group: OnDemand, fetched: () => Promise<Fetch>): void {
  const address = getAddress(group);
  app.on([...group.methods], [address, `${address}/*`], async (c) => (await fetched())(c.req.raw));
}

function createFetch(group: OnDemand, routes: Routes, deps: ApiContext, calls: CallsUnderWay): Fetch {
  const app = emptyApp();
  app.route(getAddress(group), routes(deps, calls));
  return app.fetch;
}

/** A part that could not be fetched is asked for again. */
function fetchedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | null = null;
  return async () => {
    part ??= load();
    part.catch(() => (part = null));
    return part;
  };
}
