import { accountCalls, backupCalls, recycleBinCalls } from '#client/calls/account.ts';
import { campaignCalls, profileCalls } from '#client/calls/campaigns.ts';
import { contactCalls } from '#client/calls/contacts.ts';
import { importCalls } from '#client/calls/imports.ts';
import { folderCalls, programCalls } from '#client/calls/programs.ts';
import { rehearsalCalls, testCaseCalls } from '#client/calls/rehearsals.ts';
import { segmentCalls } from '#client/calls/segments.ts';
import { stepContactCalls } from '#client/calls/step-contacts.ts';
import type { ApiRequest, Connection } from '#client/connection/connection.ts';
import { createRequests } from '#client/connection/request.ts';

export type ApiClient = ReturnType<typeof createApiClient>;

/** One method for each route of the contract. Everything that fails throws an ApiError. */
export function createApiClient(connection: Connection) {
  const requests = createRequests(connection);
  return {
    /** The account is kept by a server and not by this browser. */
    isServed: connection.isServed === true,
    /** As another program would ask: with credentials of its own, and every answer as it comes. */
    publicApi: (request: ApiRequest) => connection.fetch(request),
    ...programCalls(requests),
    ...stepContactCalls(requests),
    ...rehearsalCalls(connection, requests.change),
    ...testCaseCalls(requests),
    ...folderCalls(requests),
    ...recycleBinCalls(requests),
    ...contactCalls(requests),
    ...importCalls(connection, requests),
    ...segmentCalls(requests),
    ...campaignCalls(requests),
    ...profileCalls(requests),
    ...accountCalls(requests),
    ...backupCalls(requests),
  };
}
