import { useQuery } from '@tanstack/react-query';
import { Filter, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { formatNumber } from '#client/format.ts';
import { segmentsQuery } from '#client/queries.ts';
import type { SegmentRow } from '#contract/segments.ts';
import type { Segment } from '#domain/segments/segment.ts';
import { ResourcePanel } from '#features/audience/resources/resource-panel.tsx';
import { segmentFormWords } from '#product/segments/words.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { PageTable } from '#ui/page.tsx';
import { RowMenu } from '#ui/row-menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { DeleteSegmentDialog } from './delete-segment-dialog.tsx';
import { segmentWords as words } from './words.ts';

const SegmentDialog = lazyComponent(
  async () => (await import('#product/segments/segment-dialog.tsx')).SegmentDialog,
);

/** A new segment, or one to be changed. */
type Writing = Readonly<{ segment: Segment | null }>;

export function SegmentsPanel() {
  const segments = useQuery(segmentsQuery(useApi()));
  const [writing, setWriting] = useState<Writing | null>(null);
  const [deleting, setDeleting] = useState<Segment | null>(null);
  const written = useOpening(writing);
  const deleted = useOpening(deleting);
  return (
    <>
      <ResourcePanel
        resources={segments}
        icon={Filter}
        words={words}
        create={
          <Button icon={Plus} onClick={() => setWriting({ segment: null })}>
            {segmentFormWords.create}
          </Button>
        }
      >
        {(all) => (
          <SegmentTable segments={all} onEdit={(segment) => setWriting({ segment })} onDelete={setDeleting} />
        )}
      </ResourcePanel>
      {written.asked && (
        <SegmentDialog
          key={written.count}
          segment={written.asked.segment}
          isOpen={writing !== null}
          onClose={() => setWriting(null)}
        />
      )}
      {deleted.asked && (
        <DeleteSegmentDialog
          key={deleted.count}
          segment={deleted.asked}
          isOpen={deleting !== null}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

type TableProps = Readonly<{
  segments: readonly SegmentRow[];
  onEdit: (segment: SegmentRow) => void;
  onDelete: (segment: SegmentRow) => void;
}>;

function SegmentTable({ segments, onEdit, onDelete }: TableProps) {
  return (
    <PageTable>
      <TableScroller label={words.segments}>
        <Table caption={words.segments}>
          <thead>
            <tr>
              <HeaderCell>{words.segment}</HeaderCell>
              <HeaderCell numeric>{words.contactsNow}</HeaderCell>
              <HeaderCell>
                <span className="visually-hidden">{words.actionsOf(words.segments)}</span>
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => (
              <Row key={segment.id}>
                <Cell look="main">{segment.name}</Cell>
                <Cell numeric>{formatNumber(segment.contacts)}</Cell>
                <ActionsCell
                  always={
                    <RowMenu
                      name={words.actionsOf(segment.name)}
                      entries={[
                        { label: words.edit, icon: Pencil, onSelect: () => onEdit(segment) },
                        {
                          label: words.delete,
                          icon: Trash2,
                          tone: 'danger',
                          onSelect: () => onDelete(segment),
                        },
                      ]}
                    />
                  }
                />
              </Row>
            ))}
          </tbody>
        </Table>
      </TableScroller>
    </PageTable>
  );
}
