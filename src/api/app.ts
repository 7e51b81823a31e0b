import { Hono } from 'hono/tiny';
import type { Deps } from '#api/context/api-context.ts';
import { answerError } from '#api/http/answer-error.ts';
import { type CallsUnderWay, callsUnderWay } from '#api/http/calls-under-way.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { accountRoutes } from '#api/routes/account.ts';
import { catalogueRoutes } from '#api/routes/catalogue.ts';
import { foldersRoutes } from '#api/routes/folders.ts';
import { programsRoutes } from '#api/routes/programs.ts';

/** What takes long looks at what else is under way, and makes room for it. */
type Routes = (deps: Deps, calls: CallsUnderWay) => Hono;

const AT_ONCE: readonly Routes[] = [programsRoutes, foldersRoutes, accountRoutes, catalogueRoutes];

type OnDemand = {
  readonly methods: readonly string[];
  readonly paths: readonly string[];
  readonly load: () => Promise<Routes>;
};

const ANY = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Fetched with the first request for them, so that the list does not wait for what it has no use for. */
const ON_DEMAND: readonly OnDemand[] = [
  {
    methods: ANY,
    paths: ['/programs/:id/nodes/*', '/programs/:id/moves/*', '/programs/:id/journeys/*'],
    load: async () => (await import('#api/routes/node-contacts.ts')).nodeContactsRoutes,
  },
  {
    methods: ['POST', 'DELETE'],
    paths: ['/programs/:id/rehearsals/*', '/rehearsals/:rehearsalId'],
    load: async () => (await import('#api/routes/rehearsals.ts')).rehearsalsRoutes,
  },
  {
    methods: ANY,
    paths: ['/programs/:id/test-cases/*'],
    load: async () => (await import('#api/routes/test-cases.ts')).testCasesRoutes,
  },
  {
    methods: ['POST', 'PUT'],
    paths: ['/programs', '/programs/:id/*'],
    load: async () => (await import('#api/routes/program-changes.ts')).programChangesRoutes,
  },
  {
    methods: ['GET'],
    paths: ['/programs/:id/consequences'],
    load: async () => (await import('#api/routes/program-changes.ts')).programChangesRoutes,
  },
  {
    methods: ['GET'],
    paths: ['/programs/:id/history/*'],
    load: async () => (await import('#api/routes/history.ts')).historyRoutes,
  },
  {
    methods: ['POST'],
    paths: ['/program-imports/*'],
    load: async () => (await import('#api/routes/program-imports.ts')).programImportsRoutes,
  },
  {
    methods: ANY,
    paths: ['/segments/*'],
    load: async () => (await import('#api/routes/segments.ts')).segmentsRoutes,
  },
  {
    methods: ANY,
    paths: ['/contacts/*'],
    load: async () => (await import('#api/routes/contacts.ts')).contactsRoutes,
  },
  {
    methods: ANY,
    paths: ['/preferences/*'],
    load: async () => (await import('#api/routes/preferences.ts')).preferencesRoutes,
  },
  {
    methods: ANY,
    paths: ['/data-fields/*'],
    load: async () => (await import('#api/routes/data-fields.ts')).dataFieldsRoutes,
  },
  {
    methods: ANY,
    paths: ['/contact-imports/*'],
    load: async () => (await import('#api/routes/contact-imports.ts')).contactImportsRoutes,
  },
  {
    methods: ANY,
    paths: ['/campaigns/*'],
    load: async () => (await import('#api/routes/campaigns.ts')).campaignsRoutes,
  },
  {
    methods: ['GET'],
    paths: ['/programs/:id/report', '/programs/:id/replay'],
    load: async () => (await import('#api/routes/report.ts')).reportRoutes,
  },
  {
    methods: ANY,
    paths: ['/activity/*'],
    load: async () => (await import('#api/routes/activity.ts')).activityRoutes,
  },
  {
    methods: ANY,
    paths: ['/lists/*', '/sms-profiles/*', '/webhook-profiles/*', '/webhook-calls'],
    load: async () => (await import('#api/routes/messaging.ts')).messagingRoutes,
  },
  {
    methods: ['GET', 'POST'],
    paths: ['/backup/*'],
    load: async () => (await import('#api/routes/backup.ts')).backupRoutes,
  },
  {
    methods: ANY,
    paths: ['/api-users/*'],
    load: async () => (await import('#api/routes/api-users.ts')).apiUsersRoutes,
  },
  {
    methods: ANY,
    paths: ['/messages/*'],
    load: async () => (await import('#api/routes/messages.ts')).messagesRoutes,
  },
  {
    methods: ANY,
    paths: ['/recycle-bin/*'],
    load: async () => (await import('#api/routes/recycle-bin.ts')).recycleBinRoutes,
  },
];

/** Has its own addresses, credentials and words for what goes wrong. */
const loadPublicApi = async () => (await import('#api/routes/public-v2/public-v2.ts')).publicV2;

export type Api = { readonly fetch: (request: Request) => Promise<Response> };

/**
 * The embedded API, the same in a worker, in a test and on Node.
 *
 * A group of routes is a file src/api/routes/<group>.ts that exports `<group>Routes(deps: Deps): Hono` with paths below
 * /api ("/contacts/:id"), named here. A route reads its input with #api/http/read-body.ts, calls a use case, and
 * answers; a use case that changes anything goes through `actOnce` of #api/http/act-once.ts, which holds the transaction
 * and honours the Idempotency-Key. A refusal is thrown as `new ApiRefusal(problem)`, made by #api/refusal/problems.ts.
 */
export function createApi(deps: Deps): Api {
  const calls = callsUnderWay();
  const join = (groups: readonly Routes[]) => joined(groups.map((routes) => routes(deps, calls)));
  const app = join(AT_ONCE);
  for (const part of ON_DEMAND) addOnDemand(app, part, join);
  const publicApi = fetchedOnce(async () => (await loadPublicApi())(deps));
  app.all('/v2/*', async (c) => (await publicApi()).fetch(c.req.raw));
  return { fetch: (request) => calls.during(async () => app.fetch(request)) };
}

function addOnDemand(
  app: Hono,
  { methods, paths, load }: OnDemand,
  join: (groups: readonly Routes[]) => Hono,
): void {
  const fetched = fetchedOnce(async () => join([await load()]));
  app.on(
    [...methods],
    paths.map((path) => `/api${path}`),
    async (c) => (await fetched()).fetch(c.req.raw),
  );
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

/** Fetches every group before it is asked for: the API goes on where the connection does not. */
export async function fetchRoutesAhead(): Promise<void> {
  // What can't be fetched now is fetched, or fails where it is seen, with the first request for it.
  for (const load of [...ON_DEMAND.map((part) => part.load), loadPublicApi]) {
    await load().catch(() => undefined);
  }
}

function joined(groups: readonly Hono[]): Hono {
  const app = new Hono();
  for (const routes of groups) app.route('/api', routes);
  app.notFound(() => answerError(new ApiRefusal(notFound('address'))));
  app.onError((error) => answerError(error));
  return app;
}
