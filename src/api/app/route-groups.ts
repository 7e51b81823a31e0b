import type { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import type { CallsUnderWay } from '#api/http/calls-under-way.ts';
import { accountRoutes } from '#api/routes/account.ts';
import { catalogueRoutes } from '#api/routes/catalogue.ts';
import { foldersRoutes } from '#api/routes/folders.ts';
import { programsRoutes } from '#api/routes/programs.ts';

/** What takes long looks at what else is under way, and makes room for it. */
export type Routes = (deps: ApiContext, calls: CallsUnderWay) => Hono;

/** `prefix` is what the addresses of the group begin with, below /api. */
type Immediate = { readonly prefix: string; readonly routes: Routes };

/** Fetched with the first request for it, so that the list does not wait for what it has no use for. */
export type OnDemand = {
  readonly prefix: string;
  readonly methods: readonly string[];
  readonly load: () => Promise<Routes>;
};

export type RouteGroup = Immediate | OnDemand;

const ANY = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Where two groups claim an address, the first has it. */
export const ROUTE_GROUPS: readonly RouteGroup[] = [
  { prefix: '/programs', routes: programsRoutes },
  { prefix: '/folders', routes: foldersRoutes },
  { prefix: '/account', routes: accountRoutes },
  { prefix: '/catalogue', routes: catalogueRoutes },
  onDemand(
    '/programs/:id/nodes/:nodeId/contacts',
    async () => (await import('#api/routes/node-contacts.ts')).nodeContactsRoutes,
  ),
  onDemand('/programs/:id/moves', async () => (await import('#api/routes/moves.ts')).movesRoutes),
  onDemand('/programs/:id/journeys', async () => (await import('#api/routes/journeys.ts')).journeysRoutes),
  onDemand(
    '/programs/:id/rehearsals',
    async () => (await import('#api/routes/rehearsals.ts')).rehearsalsRoutes,
  ),
  onDemand(
    '/programs/:id/test-cases',
    async () => (await import('#api/routes/test-cases.ts')).testCasesRoutes,
  ),
  onDemand('/programs/:id/history', async () => (await import('#api/routes/history.ts')).historyRoutes),
  onDemand('/programs/:id/report', async () => (await import('#api/routes/report.ts')).reportRoutes),
  onDemand('/programs/:id/replay', async () => (await import('#api/routes/replay.ts')).replayRoutes),
  onDemand(
    '/programs/:id/consequences',
    async () => (await import('#api/routes/consequences.ts')).consequencesRoutes,
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
  onDemand('/preferences', async () => (await import('#api/routes/preferences.ts')).preferencesRoutes),
  onDemand('/data-fields', async () => (await import('#api/routes/data-fields.ts')).dataFieldsRoutes),
  onDemand(
    '/contact-imports',
    async () => (await import('#api/routes/contact-imports.ts')).contactImportsRoutes,
  ),
  onDemand('/campaigns', async () => (await import('#api/routes/campaigns.ts')).campaignsRoutes),
  onDemand('/lists', async () => (await import('#api/routes/lists.ts')).listsRoutes),
  onDemand('/sms-profiles', async () => (await import('#api/routes/sms-profiles.ts')).smsProfilesRoutes),
  onDemand(
    '/webhook-profiles',
    async () => (await import('#api/routes/webhook-profiles.ts')).webhookProfilesRoutes,
  ),
  onDemand('/webhook-calls', async () => (await import('#api/routes/webhook-calls.ts')).webhookCallsRoutes),
  onDemand('/messages', async () => (await import('#api/routes/messages.ts')).messagesRoutes),
  onDemand('/activity', async () => (await import('#api/routes/activity.ts')).activityRoutes),
  onDemand('/api-users', async () => (await import('#api/routes/api-users.ts')).apiUsersRoutes),
  onDemand('/recycle-bin', async () => (await import('#api/routes/recycle-bin.ts')).recycleBinRoutes),
  onDemand('/backup', async () => (await import('#api/routes/backup.ts')).backupRoutes),
];

/** Has its own addresses, credentials and words for what goes wrong. */
export const loadPublicApi = async () => (await import('#api/routes/public-v2/public-v2.ts')).publicV2;

export function getAddress({ prefix }: RouteGroup): string {
  return `/api${prefix}`;
}

function onDemand(prefix: string, load: () => Promise<Routes>, methods = ANY): OnDemand {
  return { prefix, load, methods };
}
