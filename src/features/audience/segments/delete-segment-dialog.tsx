import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS, segmentUsageQuery } from '#client/queries.ts';
import type { SegmentUsage } from '#contract/segments.ts';
import type { Segment } from '#domain/segments/segment.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { segmentWords as words } from './words.ts';

type Props = Readonly<{ segment: Segment; isOpen: boolean; onClose: () => void }>;

/** Says which programs use the segment, and deletes it when none does. */
export function DeleteSegmentDialog({ segment, isOpen, onClose }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const usage = useQuery({ ...segmentUsageQuery(api, segment.id), enabled: isOpen });
  const remove = useMutation({
    mutationFn: () => api.deleteSegment(segment),
    onSuccess: async () => {
      onClose();
      showToast({ text: words.deleted(segment.name) });
      await Promise.all(
        [KEYS.segments, KEYS.catalogue].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
  const used = usage.data?.usedBy.length ?? 0;
  const problem = remove.error ?? usage.error;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
      title={words.deleteNamed(segment.name)}
      lead={used > 0 ? words.inUse(used) : words.deleteLead}
      facts={usage.data ? listFacts(usage.data) : []}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={getDisabledReason(usage.data)}
      busy={remove.isPending}
      error={problem ? joinReason(getProblem(problem)) : undefined}
    />
  );
}

function getDisabledReason(usage: SegmentUsage | undefined): string | undefined {
  if (!usage) return words.looking;
  return usage.usedBy.length > 0 ? words.inUse(usage.usedBy.length) : undefined;
}

function listFacts({ usedBy, usedByDeleted }: SegmentUsage): readonly Fact[] {
  const facts: Fact[] = [];
  if (usedBy.length > 0) {
    facts.push({ label: words.usedBy, value: <Programs programs={usedBy} />, tone: 'warning' });
  }
  if (usedByDeleted.length > 0) {
    facts.push({
      label: words.usedByDeleted,
      value: usedByDeleted.map(({ name }) => name).join(', '),
      detail: words.usedByDeletedDetail,
      tone: 'warning',
    });
  }
  return facts;
}

function Programs({ programs }: { programs: SegmentUsage['usedBy'] }) {
  return programs.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={`/programs/${id}`}>{name}</Link>
    </span>
  ));
}
