import { CirclePause, CirclePlay, FolderInput, Trash2 } from 'lucide-react';
import type { ProgramSummary } from '#contract/programs.ts';
import { describeRefusal, EVENT_VERBS } from '#domain/programs/describe-lifecycle.ts';
import { isOffered } from '#domain/programs/lifecycle.ts';
import type { IconType } from '#ui/icon.tsx';
import { bulkWords as words } from './words.ts';

/** What can be done with several programs at once. */
export type BulkEvent = 'activate' | 'deactivate' | 'delete' | 'move';

export type BulkRequest = { readonly event: BulkEvent; readonly programs: readonly ProgramSummary[] };

type BulkAction = {
  readonly event: BulkEvent;
  readonly label: string;
  readonly icon: IconType;
  /** Why not all of them can be changed this way. */
  readonly disabledReason: string | undefined;
};

/** Each is worked out before it is carried out: more than this nobody waits for. */
const MOST_AT_ONCE = 500;

const ICONS: Readonly<Record<BulkEvent, IconType>> = {
  activate: CirclePlay,
  deactivate: CirclePause,
  move: FolderInput,
  delete: Trash2,
};
const EVENTS: readonly BulkEvent[] = ['activate', 'deactivate', 'move', 'delete'];

/** On when it is valid for every one; otherwise it says for which it is not, and why. */
export function bulkActions(programs: readonly ProgramSummary[]): readonly BulkAction[] {
  return EVENTS.map((event) => ({
    event,
    label: EVENT_VERBS[event],
    icon: ICONS[event],
    disabledReason: programs.length > MOST_AT_ONCE ? words.tooMany(MOST_AT_ONCE) : offReason(programs, event),
  }));
}

function offReason(programs: readonly ProgramSummary[], event: BulkEvent): string | undefined {
  const byStatus = new Map<ProgramSummary['status'], ProgramSummary[]>();
  for (const program of programs) {
    if (isOffered(program.status, event)) continue;
    byStatus.set(program.status, [...(byStatus.get(program.status) ?? []), program]);
  }
  if (byStatus.size === 0) return undefined;
  return [...byStatus]
    .map(([status, [first, ...more]]) =>
      words.off(describeRefusal({ kind: 'wrongState', event, status }).title, first?.name ?? '', more.length),
    )
    .join(' ');
}
