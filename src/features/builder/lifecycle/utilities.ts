import {
  ChartColumn,
  Copy,
  FileDown,
  FlaskConical,
  FolderInput,
  History,
  Image,
  Pencil,
  Trash2,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import type { ProgramSummary } from '#contract/programs.ts';
import { isCopyable, isOffered } from '#domain/programs/lifecycle.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { fileWords } from '#features/builder/files/words.ts';
import type { MenuEntry, MenuItem } from '#ui/menu-entry.ts';
import type { Lifecycle } from './use-lifecycle.ts';

const words = WORDS.toolbar;

type Asks = Pick<
  Lifecycle,
  'ask' | 'startTask' | 'openReport' | 'openTestCases' | 'openHistory' | 'exportProgram' | 'askPicture'
>;

/** The **Utilities** menu. What can't be done now stays in it and says why. */
export function utilityEntries(program: ProgramSummary, asks: Asks): readonly MenuEntry[] {
  const { status } = program;
  const { ask, startTask } = asks;
  const readOnly = isOffered(status, 'rename') ? undefined : words.readOnlyFixed;
  return [
    enrolmentItem(program, ask),
    { kind: 'separator' },
    { label: words.rename, icon: Pencil, onSelect: () => startTask('rename'), offBecause: readOnly },
    {
      label: words.copy,
      icon: Copy,
      onSelect: () => startTask('copy'),
      offBecause: isCopyable(status) ? undefined : words.readOnlyFixed,
    },
    { label: words.move, icon: FolderInput, onSelect: () => startTask('move'), offBecause: readOnly },
    { label: words.report, icon: ChartColumn, onSelect: asks.openReport },
    { label: words.testCases, icon: FlaskConical, onSelect: asks.openTestCases },
    { kind: 'separator' },
    { label: fileWords.history, icon: History, onSelect: asks.openHistory },
    { label: fileWords.export, icon: FileDown, onSelect: () => void asks.exportProgram() },
    { label: fileWords.picture, icon: Image, onSelect: asks.askPicture },
    { kind: 'separator' },
    {
      label: words.delete,
      icon: Trash2,
      tone: 'danger',
      onSelect: () => ask('delete'),
      offBecause: isOffered(status, 'delete') ? undefined : words.deleteActive,
    },
  ];
}

function enrolmentItem(program: ProgramSummary, ask: Asks['ask']): MenuItem {
  const { status, enrolmentDisabled, enrolled } = program;
  const isDisabled = enrolmentDisabled !== null;
  return {
    label: isDisabled ? words.enableEnrolment : words.disableEnrolment,
    icon: isDisabled ? UserRoundCheck : UserRoundX,
    onSelect: () => ask(isDisabled ? 'enableEnrolment' : 'disableEnrolment'),
    offBecause: enrolmentOffBecause(status, isDisabled || enrolled.ever > 0),
  };
}

function enrolmentOffBecause(status: ProgramSummary['status'], hasEnrolled: boolean): string | undefined {
  if (status !== 'Active') return words.enrolmentOnlyActive;
  return hasEnrolled ? undefined : words.enrolmentNeverUsed;
}
