import { accountCalls } from '#client/calls/account.ts';
import { audienceCalls } from '#client/calls/audience.ts';
import { backupCalls } from '#client/calls/backup.ts';
import { campaignCalls } from '#client/calls/campaigns.ts';
import { folderCalls } from '#client/calls/folders.ts';
import { profileCalls } from '#client/calls/profiles.ts';
import { programCalls } from '#client/calls/programs.ts';
import { recycleBinCalls } from '#client/calls/recycle-bin.ts';
import { rehearsalCalls } from '#client/calls/rehearsals.ts';
import { stepContactCalls } from '#client/calls/step-contacts.ts';
import { testCaseCalls } from '#client/calls/test-cases.ts';
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
    ...audienceCalls(requests),
    ...campaignCalls(requests),
    ...profileCalls(requests),
    ...accountCalls(requests),
    ...backupCalls(requests),
  };
}
