import type { AccountAnswer, ChangeAccount, ResetAccount, SkipClock } from '#contract/account.ts';
import type { ApiUserRow, NewApiUser, RenamedApiUser } from '#contract/api-users.ts';
import type {
  CampaignRow,
  CatalogueAnswer,
  ChangedCampaign,
  ColumnUse,
  ContactPage,
  CsvPreview,
  ImportReport,
  NewCampaign,
  MessageContent,
  SegmentRow,
} from '#contract/audience.ts';
import type { HistoryPage, HistoryVersion } from '#contract/history.ts';
import type { ActivityPage, ActivityQuery } from '#contract/activity.ts';
import type { FileMapping, FilePreview } from '#contract/program-limits.ts';
import type { ChangedContact, ContactDetail, NewContact } from '#contract/contacts.ts';
import type { JourneyAnswer } from '#contract/journeys.ts';
import type {
  AddedToList,
  AddToList,
  ContactOrder,
  ContactsOfDeleted,
  CsvFile,
  NodeContactsPage,
  PendingMoves,
  PlanMove,
  WhichContacts,
} from '#contract/node-contacts.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type {
  Consequences,
  CopyProgram,
  CreateProgram,
  Figures,
  FolderList,
  MessagePage,
  ProgramDetail,
  ProgramPage,
  ProgramSummary,
} from '#contract/programs.ts';
import type {
  BinnedContactDetail,
  BinnedContactPage,
  Emptied,
  Emptying,
  RecycleBin,
  RestoredContact,
} from '#contract/recycle-bin.ts';
import type {
  ChangedWebhookProfile,
  ListRow,
  NewSmsProfile,
  NewWebhookProfile,
  SmsProfileRow,
  WebhookCallPage,
  WebhookProfileRow,
  WrittenList,
} from '#contract/messaging.ts';
import type { ProgramReplay, ProgramReport, ReportQuery } from '#contract/report.ts';
import type { ChangedSegment, MatchCount, NewSegment, SegmentUsage } from '#contract/segments.ts';
import type { Campaign, CampaignId } from '#domain/audience/campaign.ts';
import type { Contact, ContactId, ContactList, ListId } from '#domain/audience/contact.ts';
import type { Rule } from '#domain/audience/rule.ts';
import type { Segment, SegmentId } from '#domain/audience/segment.ts';
import type { SmsProfile, SmsProfileId } from '#domain/messaging/sms-profile.ts';
import type { WebhookProfile, WebhookProfileId } from '#domain/messaging/webhook-profile.ts';
import type { ConsequentialEvent } from '#domain/program/consequences.ts';
import type { Design, NodeId } from '#domain/program/design.ts';
import type { Folder, FolderId, ProgramId } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { backupCalls } from './backup-calls.ts';
import type { ApiRequest, Connection } from './connection.ts';
import { rehearsalCalls } from './rehearsal-calls.ts';
import { createRequests, LONG_MS, queryText } from './request.ts';
import { testCaseCalls } from './test-case-calls.ts';

/** `key`: give the same one again to repeat a change whose answer was lost. */
type OnRevision = { readonly onRevision: number; readonly key?: string };

type ActivityPageQuery = Omit<Partial<ActivityQuery>, 'limit'> & { readonly limit: number };

type SavedDesign = {
  readonly design: Design;
  /** Where the contacts of deleted steps go. */
  readonly contactsOfDeleted?: ContactsOfDeleted | undefined;
};
type StepPlace = { readonly programId: ProgramId; readonly nodeId: NodeId };
export type NodeContactsAsked = StepPlace & {
  readonly which: WhichContacts;
  readonly order: ContactOrder;
  readonly search?: string | undefined;
};
type PageAsked = { readonly limit: number; readonly after?: string | undefined };

export type ApiClient = ReturnType<typeof createApiClient>;

/** One method for each route of the contract. Everything that fails throws an ApiError. */
export function createApiClient(connection: Connection) {
  const requests = createRequests(connection);
  const { get, change } = requests;
  return {
    listPrograms: (page: { readonly limit: number; readonly after?: string | undefined }) =>
      get<ProgramPage>(`/api/programs?${queryText(page)}`),
    getProgram: (id: ProgramId) => get<ProgramDetail>(`/api/programs/${id}`),
    createProgram: (body: CreateProgram) =>
      change<ProgramDetail>({ method: 'POST', path: '/api/programs', body }),
    copyProgram: (id: ProgramId, body: CopyProgram) =>
      change<ProgramDetail>({ method: 'POST', path: `/api/programs/${id}/copies`, body }),
    saveDesign: (id: ProgramId, { design, contactsOfDeleted, ...on }: OnRevision & SavedDesign) => {
      const body = { design, ...(contactsOfDeleted && { contactsOfDeleted }) };
      return change<ProgramDetail>({ method: 'PUT', path: `/api/programs/${id}/design`, body, ...on });
    },
    /** Null after a purge. */
    sendCommand: async (
      id: ProgramId,
      { command, ...on }: OnRevision & { readonly command: LifecycleCommand },
    ) => {
      const path = `/api/programs/${id}/lifecycle`;
      const program = await change<ProgramSummary | undefined>({
        method: 'POST',
        path,
        body: command,
        ...on,
      });
      return program ?? null;
    },
    consequences: (id: ProgramId, event: ConsequentialEvent) =>
      get<Consequences>(`/api/programs/${id}/consequences?event=${event}`),
    history: (id: ProgramId, page: { readonly limit: number; readonly before?: string | undefined }) =>
      get<HistoryPage>(`/api/programs/${id}/history?${queryText(page)}`),
    historyVersion: (id: ProgramId, entry: number) =>
      get<HistoryVersion>(`/api/programs/${id}/history/${entry}`),
    report: (id: ProgramId, period: ReportQuery) =>
      get<ProgramReport>(`/api/programs/${id}/report?${queryText(period)}`),
    replay: (id: ProgramId) => get<ProgramReplay>(`/api/programs/${id}/replay`),
    ...rehearsalCalls(connection, change),
    ...testCaseCalls(requests),
    previewProgramFile: (bytes: ArrayBuffer) =>
      change<FilePreview>({ method: 'POST', path: '/api/program-imports/preview', body: bytes }),
    importProgram: (
      bytes: ArrayBuffer,
      wish: { readonly name: string; readonly folderId: FolderId | null; readonly mapping: FileMapping },
    ) => {
      const query = queryText({
        name: wish.name,
        folderId: wish.folderId ?? undefined,
        mapping: JSON.stringify(wish.mapping),
      });
      return change<ProgramDetail>({ method: 'POST', path: `/api/program-imports?${query}`, body: bytes });
    },
    figures: (id: ProgramId) => get<Figures>(`/api/programs/${id}/figures`),
    nodeContacts: ({ programId, nodeId, ...asked }: NodeContactsAsked & PageAsked) =>
      get<NodeContactsPage>(`/api/programs/${programId}/nodes/${nodeId}/contacts?${queryText(asked)}`),
    nodeContactsCsv: ({ programId, nodeId, ...asked }: NodeContactsAsked) =>
      get<CsvFile>(`/api/programs/${programId}/nodes/${nodeId}/contacts/csv?${queryText(asked)}`),
    addToList: ({ programId, nodeId }: StepPlace, body: AddToList) =>
      change<AddedToList>({
        method: 'POST',
        path: `/api/programs/${programId}/nodes/${nodeId}/contacts/list`,
        body,
        timeoutMs: LONG_MS,
      }),
    planMove: ({ programId, nodeId }: StepPlace, body: PlanMove) =>
      change<PendingMoves>({
        method: 'POST',
        path: `/api/programs/${programId}/nodes/${nodeId}/contacts/plan`,
        body,
      }),
    moves: (id: ProgramId) => get<PendingMoves>(`/api/programs/${id}/moves`),
    undoMove: (id: ProgramId, moveId: number) =>
      change<PendingMoves>({ method: 'DELETE', path: `/api/programs/${id}/moves/${moveId}` }),
    contact: (id: ContactId) => get<ContactDetail>(`/api/contacts/${id}`),
    contactsCsv: (search: string) => get<CsvFile>(`/api/contacts/csv?${queryText({ search })}`),
    addContact: (body: NewContact) => change<Contact>({ method: 'POST', path: '/api/contacts', body }),
    changeContact: (id: ContactId, body: ChangedContact) =>
      change<Pick<ContactDetail, 'contact' | 'version'>>({
        method: 'PUT',
        path: `/api/contacts/${id}`,
        body,
      }),
    deleteContact: (id: ContactId) => change<void>({ method: 'DELETE', path: `/api/contacts/${id}` }),
    journey: (id: ProgramId, contactId: ContactId) =>
      get<JourneyAnswer>(`/api/programs/${id}/journeys/${contactId}`),

    folders: () => get<FolderList>('/api/folders'),
    createFolder: (name: string) => change<Folder>({ method: 'POST', path: '/api/folders', body: { name } }),
    renameFolder: (id: FolderId, name: string) =>
      change<Folder>({ method: 'PATCH', path: `/api/folders/${id}`, body: { name } }),
    deleteFolder: (id: FolderId) => change<void>({ method: 'DELETE', path: `/api/folders/${id}` }),
    recycleBin: () => get<RecycleBin>('/api/recycle-bin'),
    binnedContacts: (page: PageAsked & { readonly search?: string }) =>
      get<BinnedContactPage>(`/api/recycle-bin/contacts?${queryText(page)}`),
    binnedContact: (id: ContactId) => get<BinnedContactDetail>(`/api/recycle-bin/contacts/${id}`),
    restoreContact: (id: ContactId) =>
      change<RestoredContact>({ method: 'POST', path: `/api/recycle-bin/contacts/${id}/restore` }),
    purgeContact: (id: ContactId) =>
      change<void>({ method: 'DELETE', path: `/api/recycle-bin/contacts/${id}` }),
    emptying: () => get<Emptying>('/api/recycle-bin/emptying'),
    /** What was deleted after that moment stays. */
    emptyRecycleBin: (deletedUpTo: Instant) =>
      change<Emptied>({ method: 'POST', path: '/api/recycle-bin/empty', body: { deletedUpTo } }),

    campaigns: () => get<readonly CampaignRow[]>('/api/campaigns'),
    addCampaign: (body: NewCampaign) => change<Campaign>({ method: 'POST', path: '/api/campaigns', body }),
    changeCampaign: (id: CampaignId, body: ChangedCampaign) =>
      change<Campaign>({ method: 'PUT', path: `/api/campaigns/${id}`, body }),
    deleteCampaign: (id: CampaignId) => change<void>({ method: 'DELETE', path: `/api/campaigns/${id}` }),
    restoreCampaign: (id: CampaignId) =>
      change<void>({ method: 'POST', path: `/api/campaigns/${id}/restore` }),
    purgeCampaign: (id: CampaignId) => change<void>({ method: 'POST', path: `/api/campaigns/${id}/purge` }),

    messages: (page: {
      readonly limit: number;
      readonly before?: string | undefined;
      readonly search?: string;
    }) => get<MessagePage>(`/api/messages?${queryText(page)}`),

    /** As the contact received it. */
    messageContent: ({ sequence, row }: Pick<MessageContent, 'sequence' | 'row'>) =>
      get<MessageContent>(`/api/messages/${sequence}/${row}`),

    activity: (page: ActivityPageQuery) => get<ActivityPage>(`/api/activity?${queryText(page)}`),

    addList: (body: WrittenList) => change<ContactList>({ method: 'POST', path: '/api/lists', body }),
    lists: () => get<readonly ListRow[]>('/api/lists'),
    changeList: (id: ListId, body: WrittenList) =>
      change<ContactList>({ method: 'PUT', path: `/api/lists/${id}`, body }),
    deleteList: (id: ListId) => change<void>({ method: 'DELETE', path: `/api/lists/${id}` }),
    addSmsProfile: (body: NewSmsProfile) =>
      change<SmsProfile>({ method: 'POST', path: '/api/sms-profiles', body }),
    smsProfiles: () => get<readonly SmsProfileRow[]>('/api/sms-profiles'),
    changeSmsProfile: (id: SmsProfileId, body: NewSmsProfile) =>
      change<SmsProfile>({ method: 'PUT', path: `/api/sms-profiles/${id}`, body }),
    deleteSmsProfile: (id: SmsProfileId) =>
      change<void>({ method: 'DELETE', path: `/api/sms-profiles/${id}` }),
    addWebhookProfile: (body: NewWebhookProfile) =>
      change<WebhookProfile>({ method: 'POST', path: '/api/webhook-profiles', body }),
    webhookProfiles: () => get<readonly WebhookProfileRow[]>('/api/webhook-profiles'),
    changeWebhookProfile: (id: WebhookProfileId, body: ChangedWebhookProfile) =>
      change<WebhookProfile>({ method: 'PUT', path: `/api/webhook-profiles/${id}`, body }),
    deleteWebhookProfile: (id: WebhookProfileId) =>
      change<void>({ method: 'DELETE', path: `/api/webhook-profiles/${id}` }),
    /** The account is kept by a server and not by this browser. */
    isServed: connection.isServed === true,
    /** As another program would ask: with credentials of its own, and every answer as it comes. */
    publicApi: (request: ApiRequest) => connection.fetch(request),
    apiUsers: () => get<readonly ApiUserRow[]>('/api/api-users'),
    addApiUser: (body: NewApiUser) => change<ApiUserRow>({ method: 'POST', path: '/api/api-users', body }),
    renameApiUser: (id: number, body: RenamedApiUser) =>
      change<ApiUserRow>({ method: 'PUT', path: `/api/api-users/${id}`, body }),
    deleteApiUser: (id: number) => change<void>({ method: 'DELETE', path: `/api/api-users/${id}` }),
    webhookCalls: (step: {
      readonly programId: ProgramId;
      readonly nodeId: NodeId;
      readonly limit: number;
    }) => get<WebhookCallPage>(`/api/webhook-calls?${queryText(step)}`),

    catalogue: () => get<CatalogueAnswer>('/api/catalogue'),
    segments: () => get<readonly SegmentRow[]>('/api/segments'),
    addSegment: (body: NewSegment) => change<Segment>({ method: 'POST', path: '/api/segments', body }),
    changeSegment: (id: SegmentId, body: ChangedSegment) =>
      change<Segment>({ method: 'PUT', path: `/api/segments/${id}`, body }),
    segmentUsage: (id: SegmentId) => get<SegmentUsage>(`/api/segments/${id}/usage`),
    deleteSegment: (id: SegmentId) => change<void>({ method: 'DELETE', path: `/api/segments/${id}` }),
    countContacts: (rule: Rule) =>
      change<MatchCount>({ method: 'POST', path: '/api/contacts/count', body: { rule } }),
    contacts: (page: {
      readonly limit: number;
      readonly after?: string | undefined;
      readonly search?: string;
    }) => get<ContactPage>(`/api/contacts?${queryText(page)}`),
    previewImport: (bytes: ArrayBuffer) =>
      change<CsvPreview>({
        method: 'POST',
        path: '/api/contact-imports/preview',
        body: bytes,
        timeoutMs: LONG_MS,
      }),
    importContacts: (bytes: ArrayBuffer, mapping: readonly ColumnUse[], listName?: string) => {
      const query = queryText({ mapping: JSON.stringify(mapping), listName });
      const path = `/api/contact-imports?${query}`;
      return change<ImportReport>({ method: 'POST', path, body: bytes, timeoutMs: LONG_MS });
    },

    account: () => get<AccountAnswer>('/api/account'),
    changeAccount: (body: ChangeAccount) =>
      change<AccountAnswer>({ method: 'PATCH', path: '/api/account', body }),
    skipClock: (skip: SkipClock['skip']) =>
      change<AccountAnswer>({
        method: 'POST',
        path: '/api/account/clock',
        body: { skip },
        timeoutMs: LONG_MS,
      }),
    /** The clock stays where it has got to. */
    stopClock: () => change<AccountAnswer>({ method: 'DELETE', path: '/api/account/clock/jump' }),
    resetAccount: (how: ResetAccount['with']) =>
      change<AccountAnswer>({
        method: 'POST',
        path: '/api/account/reset',
        body: { with: how },
        timeoutMs: LONG_MS,
      }),
    ...backupCalls(requests),
  };
}
