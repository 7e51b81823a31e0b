import type { Requests } from '#client/connection/request.ts';
import type { ListRow, WrittenList } from '#contract/lists.ts';
import type { NewSegment, SegmentRow, SegmentUsage } from '#contract/segments.ts';
import type { ListId, SegmentId } from '#domain/ids.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { SeenRow } from '#domain/revision.ts';
import type { Segment } from '#domain/segments/segment.ts';

/** Groups of contacts: lists and segments. */
export function segmentCalls({ get, change }: Requests) {
  return {
    lists: () => get<readonly ListRow[]>('/api/lists'),
    addList: (body: WrittenList) => change<ContactList>({ method: 'POST', path: '/api/lists', body }),
    changeList: ({ id, revision }: SeenRow<ListId>, body: WrittenList) =>
      change<ContactList>({ method: 'PUT', path: `/api/lists/${id}`, onRevision: revision, body }),
    deleteList: ({ id, revision }: SeenRow<ListId>) =>
      change<void>({ method: 'DELETE', path: `/api/lists/${id}`, onRevision: revision }),
    segments: () => get<readonly SegmentRow[]>('/api/segments'),
    addSegment: (body: NewSegment) => change<Segment>({ method: 'POST', path: '/api/segments', body }),
    changeSegment: ({ id, revision }: SeenRow<SegmentId>, body: NewSegment) =>
      change<Segment>({ method: 'PUT', path: `/api/segments/${id}`, onRevision: revision, body }),
    segmentUsage: (id: SegmentId) => get<SegmentUsage>(`/api/segments/${id}/usage`),
    deleteSegment: ({ id, revision }: SeenRow<SegmentId>) =>
      change<void>({ method: 'DELETE', path: `/api/segments/${id}`, onRevision: revision }),
  };
}
