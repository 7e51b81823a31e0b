import {
  ChartColumn,
  CirclePause,
  CirclePlay,
  Copy,
  FolderInput,
  FolderOpen,
  Pencil,
  Trash2,
} from 'lucide-react';
import type { ProgramSummary } from '#contract/programs.ts';
import { type EventType, isCopyable, isOffered } from '#domain/programs/lifecycle.ts';
import type { IconType } from '#ui/icon.tsx';
import type { DialogRequest } from './program-dialogs.tsx';
import { words } from './words.ts';

export type RowAction = {
  readonly label: string;
  readonly icon: IconType;
  readonly asks: DialogRequest;
  /** Why it can't be done in the program's present state. */
  readonly disabledReason: string | undefined;
  readonly tone?: 'danger' | undefined;
};

export const OPEN = { label: words.open, icon: FolderOpen };
export const REPORT = { label: words.report, icon: ChartColumn };

/** What can be done with a program from its row. The domain says what its status lets happen. */
export function rowActions(program: ProgramSummary): readonly RowAction[] {
  const { status } = program;
  const getDisabledReason = (event: EventType) =>
    isOffered(status, event) ? undefined : offReason(program, event);
  return [
    {
      label: words.copy,
      icon: Copy,
      asks: { kind: 'task', task: 'copy', program },
      disabledReason: isCopyable(status) ? undefined : words.readOnlyReason,
    },
    {
      label: words.rename,
      icon: Pencil,
      asks: { kind: 'task', task: 'rename', program },
      disabledReason: getDisabledReason('rename'),
    },
    {
      label: words.move,
      icon: FolderInput,
      asks: { kind: 'task', task: 'move', program },
      disabledReason: getDisabledReason('move'),
    },
    stateAction(program),
    {
      label: words.delete,
      icon: Trash2,
      asks: { kind: 'event', event: 'delete', program },
      disabledReason: getDisabledReason('delete'),
      tone: isOffered(status, 'delete') ? 'danger' : undefined,
    },
  ];
}

/** **Activate** or **Deactivate**: the one that leads out of the present status. */
function stateAction(program: ProgramSummary): RowAction {
  const event = program.status === 'Active' ? 'deactivate' : 'activate';
  return {
    label: words[event],
    icon: event === 'activate' ? CirclePlay : CirclePause,
    asks: { kind: 'event', event, program },
    disabledReason: isOffered(program.status, event) ? undefined : offReason(program, event),
  };
}

function offReason({ status }: ProgramSummary, event: EventType): string {
  return status === 'Active' && event === 'delete' ? words.activeNotDeleted : words.readOnlyReason;
}
