import { LONG_MS, queryText, type Requests } from '#client/connection/request.ts';
import type {
  AddedToList,
  AddToList,
  ContactOrder,
  CsvFile,
  NodeContactsPage,
  PendingMoves,
  PlanMove,
  WhichContacts,
} from '#contract/node-contacts.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';

type StepPlace = { readonly programId: ProgramId; readonly nodeId: NodeId };

export type NodeContactsQuery = StepPlace & {
  readonly which: WhichContacts;
  readonly order: ContactOrder;
  readonly search?: string | undefined;
};

type PageQuery = { readonly limit: number; readonly after?: string | undefined };

/** Who is at a step, and what is planned for them. */
export function stepContactCalls({ get, change }: Requests) {
  return {
    nodeContacts: ({ programId, nodeId, ...asked }: NodeContactsQuery & PageQuery) =>
      get<NodeContactsPage>(`/api/programs/${programId}/nodes/${nodeId}/contacts?${queryText(asked)}`),
    nodeContactsCsv: ({ programId, nodeId, ...asked }: NodeContactsQuery) =>
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
  };
}
