import {
  ArchiveRestore,
  CirclePause,
  CirclePlay,
  Copy,
  FilePlus,
  FileUp,
  FolderInput,
  Pencil,
  Save,
  Trash2,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import type { HistoryWhat } from '#contract/history.ts';
import type { IconType } from '#ui/icon.tsx';

const ICONS: Readonly<Record<HistoryWhat, IconType>> = {
  create: FilePlus,
  copy: Copy,
  import: FileUp,
  save: Save,
  activate: CirclePlay,
  deactivate: CirclePause,
  disableEnrolment: UserRoundX,
  enableEnrolment: UserRoundCheck,
  delete: Trash2,
  restore: ArchiveRestore,
  purge: Trash2,
  rename: Pencil,
  move: FolderInput,
};

export function entryIcon(what: HistoryWhat): IconType {
  return ICONS[what];
}
