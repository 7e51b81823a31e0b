import { useQuery } from '@tanstack/react-query';
import { Filter } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { formatNumber } from '#client/format.ts';
import { segmentsQuery } from '#client/queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { PageTable } from '#ui/page.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { words } from './words.ts';

export function SegmentsPanel() {
  const segments = useQuery(segmentsQuery(useApi()));
  if (segments.isPending) return <DelayedSkeleton />;
  if (segments.isError) {
    return (
      <ErrorState
        title={words.segmentsFailed}
        onRetry={() => void segments.refetch()}
        busy={segments.isFetching}
      >
        {problemOf(segments.error).title}
      </ErrorState>
    );
  }
  if (segments.data.length === 0) {
    return (
      <EmptyState icon={Filter} title={words.noSegments}>
        {words.noSegmentsText}
      </EmptyState>
    );
  }
  return (
    <PageTable>
      <TableScroller label={words.segments}>
        <Table caption={words.segments}>
          <thead>
            <tr>
              <HeaderCell>{words.segment}</HeaderCell>
              <HeaderCell numeric>{words.contactsNow}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {segments.data.map((segment) => (
              <Row key={segment.id}>
                <Cell look="main">{segment.name}</Cell>
                <Cell numeric>{formatNumber(segment.contacts)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableScroller>
    </PageTable>
  );
}
