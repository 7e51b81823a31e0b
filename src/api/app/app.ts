import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { answerError } from '#api/http/answer-error.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { accountRoutes } from '#api/routes/account.ts';
import { catalogueRoutes, foldersRoutes, programsRoutes } from '#api/routes/programs.ts';
import { isPublicPath } from '#contract/public-operations.ts';

export type Api = { readonly fetch: (request: Request) => Promise<Response> };

/** What takes long looks at how much else is under way, and makes room for it. */
type Routes = (deps: ApiContext, countUnderWay: () => number) => Hono;

/** `prefix` is what the addresses of the group begin with, below /api. */
type Immediate = { readonly prefix: string; readonly routes: Routes };

/** Fetched with the first request for it, so that the list does not wait for what it has no use for. */
type OnDemand = {
  readonly prefix: string;
  readonly methods: readonly string[];
  readonly load: () => Promise<Routes>;
};

const ANY = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Where two groups claim an address, the first has it. */
export const ROUTE_GROUPS: readonly (Immediate | OnDemand)[] = [
  { prefix: '/programs', routes: programsRoutes },
  { prefix: '/folders', routes: foldersRoutes },
  { prefix: '/account', routes: accountRoutes },
  { prefix: '/catalogue', routes: catalogueRoutes },
  onDemand(
    '/programs/:id/nodes/:nodeId/contacts',
    async () => (await import('#api/routes/node-contacts.ts')).nodeContactsRoutes,
  ),
  onDemand('/programs/:id/moves', async () => (await import('#api/routes/node-contacts.ts')).movesRoutes),
  onDemand(
    '/programs/:id/journeys',
    async () => (await import('#api/routes/node-contacts.ts')).journeysRoutes,
  ),
  onDemand(
    '/programs/:id/rehearsals',
    async () => (await import('#api/routes/rehearsals.ts')).rehearsalsRoutes,
  ),
  onDemand(
    '/programs/:id/test-cases',
    async () => (await import('#api/routes/test-cases.ts')).testCasesRoutes,
  ),
  onDemand('/programs/:id/history', async () => (await import('#api/routes/program-past.ts')).historyRoutes),
  onDemand('/programs/:id/report', async () => (await import('#api/routes/program-past.ts')).reportRoutes),
  onDemand('/programs/:id/replay', async () => (await import('#api/routes/program-past.ts')).replayRoutes),
  onDemand(
    '/programs/:id/consequences',
    async () => (await import('#api/routes/program-changes.ts')).consequencesRoutes,
  ),
  onDemand('/programs', async () => (await import('#api/routes/program-changes.ts')).programChangesRoutes, [
    'POST',
    'PUT',
  ]),
  onDemand(
    '/program-imports',
    async () => (await import('#api/routes/program-imports.ts')).programImportsRoutes,
  ),
  onDemand('/segments', async () => (await import('#api/routes/segments.ts')).segmentsRoutes),
  onDemand('/contacts', async () => (await import('#api/routes/contacts.ts')).contactsRoutes),
  onDemand('/suppressions', async () => (await import('#api/routes/suppressions.ts')).suppressionsRoutes),
  onDemand('/preferences', async () => (await import('#api/routes/contacts.ts')).preferencesRoutes),
  onDemand('/data-fields', async () => (await import('#api/routes/contacts.ts')).dataFieldsRoutes),
  onDemand(
    '/contact-imports',
    async () => (await import('#api/routes/contact-imports.ts')).contactImportsRoutes,
  ),
  onDemand('/campaigns', async () => (await import('#api/routes/campaigns.ts')).campaignsRoutes),
  onDemand('/lists', async () => (await import('#api/routes/segments.ts')).listsRoutes),
  onDemand('/sms-profiles', async () => (await import('#api/routes/profiles.ts')).smsProfilesRoutes),
  onDemand('/webhook-profiles', async () => (await import('#api/routes/profiles.ts')).webhookProfilesRoutes),
  onDemand('/webhook-calls', async () => (await import('#api/routes/profiles.ts')).webhookCallsRoutes),
  onDemand('/messages', async () => (await import('#api/routes/campaigns.ts')).messagesRoutes),
  onDemand('/activity', async () => (await import('#api/routes/administration.ts')).activityRoutes),
  onDemand('/api-users', async () => (await import('#api/routes/administration.ts')).apiUsersRoutes),
  onDemand('/recycle-bin', async () => (await import('#api/routes/recycle-bin.ts')).recycleBinRoutes),
  onDemand('/backup', async () => (await import('#api/routes/administration.ts')).backupRoutes),
];

/** Has its own addresses, credentials and words for what goes wrong. */
const loadPublicApi = async () => (await import('#api/routes/public-v2.ts')).publicV2;

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * The embedded API, the same in a worker, in a test and on Node.
 *
 * A group of routes is a function of src/api/routes, named above with the address that its own begin with. A route reads
 * its input with #api/http/read-request.ts, calls a use case, and answers. A use case that changes anything goes through
 * `actOnce` of #api/http/act-once.ts, which holds the transaction, honours the Idempotency-Key and writes down what the
 * act says it did. A refusal is thrown as `new ApiRefusal(problem)`, made by #api/refusal/problems.ts.
 */
export function createApi(deps: ApiContext): Api {
  /** Requests that wait for their answer, those that wait for storage among them. */
  let underWay = 0;
  const countUnderWay = () => underWay;
  const app = emptyApp();
  for (const group of ROUTE_GROUPS) {
    const address = `/api${group.prefix}`;
    if ('routes' in group) {
      app.route(address, group.routes(deps, countUnderWay));
      continue;
    }
    const fetched = fetchedOnce(async (): Promise<Fetch> => {
      const routes = await group.load();
      return emptyApp().route(address, routes(deps, countUnderWay)).fetch;
    });
    app.on([...group.methods], [address, `${address}/*`], async (c) => (await fetched())(c.req.raw));
  }
  const publicApi = fetchedOnce(async () => (await loadPublicApi())(deps).fetch);
  return {
    fetch: async (request) => {
      underWay += 1;
      try {
        const isPublic = isPublicPath(new URL(request.url).pathname);
        return await (isPublic ? (await publicApi())(request) : app.fetch(request));
      } finally {
        underWay -= 1;
      }
    },
  };
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

/** A part that could not be fetched is asked for again. */
function fetchedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | null = null;
  return async () => {
    part ??= load();
    part.catch(() => (part = null));
    return part;
  };
}

function onDemand(prefix: string, load: () => Promise<Routes>, methods = ANY): OnDemand {
  return { prefix, load, methods };
}
