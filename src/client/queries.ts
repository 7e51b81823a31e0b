import { QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError } from '#client/connection/api-error.ts';
import type { MessageContent } from '#contract/messages.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import type { ContactId, NodeId, ProgramId, SegmentId } from '#domain/ids.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { MINUTE } from '#domain/schedule/instant.ts';
import type { ApiClient } from './api.ts';

/** First words of the keys, one for each subject that news can outdate. */
export const KEYS = {
  account: ['account'],
  program: ['program'],
  figures: ['figures'],
  emailOpens: ['emailOpens'],
  consequences: ['consequences'],
  folders: ['folders'],
  recycleBin: ['recycleBin'],
  campaigns: ['campaigns'],
  catalogue: ['catalogue'],
  segments: ['segments'],
  dataFields: ['dataFields'],
  preferences: ['preferences'],
  contacts: ['contacts'],
  messages: ['messages'],
  activity: ['activity'],
  report: ['report'],
  replay: ['replay'],
  nodeContacts: ['nodeContacts'],
  journeys: ['journeys'],
  moves: ['moves'],
  testCases: ['testCases'],
  history: ['history'],
} as const;

/** Fetched again when news says so, never because a while has passed. */
const UNTIL_NEWS = Number.POSITIVE_INFINITY;
const RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The API is in the page: nothing pauses because the browser says it is offline.
      queries: {
        networkMode: 'always',
        staleTime: UNTIL_NEWS,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < RETRIES && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export function accountQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.account, queryFn: api.account });
}

/** The design changes in the builder's hands: what was fetched is asked for anew each time the builder opens. */
export function programQuery(api: ApiClient, id: ProgramId) {
  return queryOptions({ queryKey: [...KEYS.program, id], queryFn: () => api.getProgram(id), gcTime: 0 });
}

export function figuresQuery(api: ApiClient, id: ProgramId) {
  return queryOptions({ queryKey: [...KEYS.figures, id], queryFn: () => api.figures(id) });
}

/** People open what was sent without any news of it: a figure of a minute ago is good enough for a list. */
export function emailOpensQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.emailOpens, queryFn: api.emailOpens, staleTime: MINUTE });
}

type ConsequencesRequest = {
  readonly id: ProgramId;
  readonly event: ConsequentialEvent;
  /** Which opening of the dialog asks. */
  readonly opening: number;
};

/** Numbers of this moment: no opening of a dialog begins with those of the one before. */
export function consequencesQuery(api: ApiClient, { id, event, opening }: ConsequencesRequest) {
  return queryOptions({
    queryKey: [...KEYS.consequences, id, event, opening],
    queryFn: () => api.consequences(id, event),
    gcTime: 0,
    staleTime: 0,
  });
}

/** What is planned for the contacts of a deactivated program. */
export function movesQuery(api: ApiClient, id: ProgramId) {
  return queryOptions({ queryKey: [...KEYS.moves, id], queryFn: () => api.moves(id) });
}

export function journeyQuery(api: ApiClient, id: ProgramId, contactId: ContactId) {
  return queryOptions({
    queryKey: [...KEYS.journeys, id, contactId],
    queryFn: () => api.journey(id, contactId),
    gcTime: 0,
  });
}

export function foldersQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.folders, queryFn: api.folders });
}

export function recycleBinQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.recycleBin, queryFn: api.recycleBin });
}

export function campaignsQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.campaigns, queryFn: api.campaigns });
}

/** As that contact received it. */
export function messageQuery(api: ApiClient, { sequence, row }: Pick<MessageContent, 'sequence' | 'row'>) {
  return queryOptions({
    queryKey: [...KEYS.messages, 'content', sequence, row],
    queryFn: () => api.messageContent({ sequence, row }),
  });
}

export function catalogueQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.catalogue, queryFn: api.catalogue });
}

export function dataFieldsQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.dataFields, queryFn: api.dataFields });
}

export function preferencesQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.preferences, queryFn: api.preferences });
}

export function segmentsQuery(api: ApiClient) {
  return queryOptions({ queryKey: KEYS.segments, queryFn: api.segments });
}

/** Asked for anew each time: what is deleted on the strength of it is gone. */
export function segmentUsageQuery(api: ApiClient, id: SegmentId) {
  return queryOptions({
    queryKey: [...KEYS.segments, 'usage', id],
    queryFn: () => api.segmentUsage(id),
    gcTime: 0,
    staleTime: 0,
  });
}

/** How many contacts meet a rule; outdated with the contacts and with what rules are about. */
export function matchCountQuery(api: ApiClient, rule: Rule) {
  return queryOptions({
    queryKey: [...KEYS.contacts, 'count', rule],
    queryFn: () => api.countContacts(rule),
    gcTime: 60_000,
  });
}

/** The latest calls that a step has recorded. */
export function webhookCallsQuery(
  api: ApiClient,
  step: { readonly programId: ProgramId; readonly nodeId: NodeId },
) {
  return queryOptions({
    queryKey: [...KEYS.messages, 'webhookCalls', step.programId, step.nodeId],
    queryFn: () => api.webhookCalls({ ...step, limit: 20 }),
    gcTime: 0,
  });
}

/** The first contact, to show by example what a step does. */
export function exampleContactQuery(api: ApiClient) {
  return queryOptions({ ...firstContactQuery(api), select: ({ contacts }) => contacts[0] ?? null });
}

/** How many contacts the account has. */
export function contactTotalQuery(api: ApiClient) {
  return queryOptions({ ...firstContactQuery(api), select: ({ total }) => total });
}

function firstContactQuery(api: ApiClient) {
  return queryOptions({
    queryKey: [...KEYS.contacts, 'first'],
    queryFn: () => api.contacts({ limit: 1 }),
  });
}

/** What the API refused stays refused; what it could not do may work in a moment. */
function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status >= 500;
}
