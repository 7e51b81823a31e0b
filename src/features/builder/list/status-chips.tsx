import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import { statusIcon } from '#product/status-badge.tsx';
import { usePrograms } from '#store/programs-context.ts';
import { countByStatus, LISTED_STATUSES, type ListedStatus } from '#store/programs-state.ts';
import { Icon } from '#ui/icon.tsx';
import { moveFocusInRow } from '#ui/roving-tab-index.ts';
import { Tooltip } from '#ui/tooltip.tsx';
import { LIST_WORDS } from './words.ts';
import styles from './list.module.css';

type Props = Readonly<{ status: ListedStatus | null; onChange: (status: ListedStatus | null) => void }>;

/** How many programs there are in each state, and a way to see only those; narrow enough for one line. [A11Y-3] One tab stop. */
export function StatusChips({ status, onChange }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its chips take the focus
    <div role="toolbar" aria-label={LIST_WORDS.filter} className={styles['chips']} onKeyDown={moveFocusInRow}>
      {LISTED_STATUSES.map((each) => (
        <StatusChip
          key={each}
          status={each}
          isPressed={status === each}
          isTabStop={each === (status ?? LISTED_STATUSES[0])}
          onToggle={() => onChange(status === each ? null : each)}
        />
      ))}
    </div>
  );
}

type ChipProps = Readonly<{
  status: ListedStatus;
  isPressed: boolean;
  isTabStop: boolean;
  onToggle: () => void;
}>;

function StatusChip({ status, isPressed, isTabStop, onToggle }: ChipProps) {
  const count = usePrograms((state) => countByStatus(state)[status]);
  const label = STATUS_LABELS[status];
  return (
    <Tooltip content={label}>
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isPressed}
        aria-label={`${label} ${count}`}
        className={styles['chip']}
        onClick={onToggle}
      >
        <Icon of={statusIcon(status)} size={14} />
        {count}
      </button>
    </Tooltip>
  );
}
