import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import { statusIcon } from '#product/status-badge.tsx';
import { countByStatus, LISTED_STATUSES, type ListedStatus } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';
import { FilterChip, FilterChips } from '#ui/filter-chip.tsx';
import { words } from './words.ts';

type Props = Readonly<{ status: ListedStatus | null; onChange: (status: ListedStatus | null) => void }>;

/** How many programs there are in each status, and a way to see only those. */
export function StatusFilter({ status, onChange }: Props) {
  const draft = usePrograms((state) => countByStatus(state).Draft);
  const active = usePrograms((state) => countByStatus(state).Active);
  const deactivated = usePrograms((state) => countByStatus(state).Deactivated);
  const readOnly = usePrograms((state) => countByStatus(state).ReadOnly);
  const counts = { Draft: draft, Active: active, Deactivated: deactivated, ReadOnly: readOnly };
  return (
    <FilterChips label={words.statusFilter}>
      <FilterChip
        pressed={status === null}
        count={draft + active + deactivated + readOnly}
        onToggle={() => onChange(null)}
      >
        {words.all}
      </FilterChip>
      {LISTED_STATUSES.map((one) => (
        <FilterChip
          key={one}
          icon={statusIcon(one)}
          pressed={status === one}
          count={counts[one]}
          onToggle={() => onChange(status === one ? null : one)}
        >
          {STATUS_LABELS[one]}
        </FilterChip>
      ))}
    </FilterChips>
  );
}
