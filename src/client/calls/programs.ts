import { queryText, type Requests } from '#client/connection/request.ts';
import type { CatalogueAnswer } from '#contract/catalogue.ts';
import type { FolderList } from '#contract/folders.ts';
import type { HistoryPage, HistoryVersion } from '#contract/history.ts';
import type { JourneyAnswer } from '#contract/journeys.ts';
import type { ContactsOfDeleted } from '#contract/node-contacts.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { FileMapping, FilePreview } from '#contract/program-limits.ts';
import type {
  Consequences,
  CopyProgram,
  CreateProgram,
  EmailOpens,
  Figures,
  ProgramDetail,
  ProgramPage,
  ProgramSummary,
} from '#contract/programs.ts';
import type { ProgramReplay, ProgramReport, ReportQuery } from '#contract/report.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId, FolderId, ProgramId } from '#domain/ids.ts';
import type { Folder } from '#domain/programs/program.ts';
import type { SeenRow } from '#domain/revision.ts';

/** `key`: give the same one again to repeat a change whose answer was lost. */
type OnRevision = { readonly onRevision: number; readonly key?: string };

type SavedDesign = {
  readonly design: Design;
  /** Where the contacts of deleted steps go. */
  readonly contactsOfDeleted?: ContactsOfDeleted | undefined;
};

/** Programs: their design, their state, their past, and files of them. */
export function programCalls({ get, change }: Requests) {
  return {
    listPrograms: (page: { readonly limit: number; readonly after?: string | undefined }) =>
      get<ProgramPage>(`/api/programs?${queryText(page)}`),
    emailOpens: () => get<EmailOpens>('/api/programs/opens'),
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
    /** What designs can name. */
    catalogue: () => get<CatalogueAnswer>('/api/catalogue'),
    figures: (id: ProgramId) => get<Figures>(`/api/programs/${id}/figures`),
    journey: (id: ProgramId, contactId: ContactId) =>
      get<JourneyAnswer>(`/api/programs/${id}/journeys/${contactId}`),
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
  };
}

export function folderCalls({ get, change }: Requests) {
  return {
    folders: () => get<FolderList>('/api/folders'),
    createFolder: (name: string) => change<Folder>({ method: 'POST', path: '/api/folders', body: { name } }),
    renameFolder: ({ id, revision }: SeenRow<FolderId>, name: string) =>
      change<Folder>({ method: 'PATCH', path: `/api/folders/${id}`, onRevision: revision, body: { name } }),
    deleteFolder: ({ id, revision }: SeenRow<FolderId>) =>
      change<void>({ method: 'DELETE', path: `/api/folders/${id}`, onRevision: revision }),
  };
}
