import {
  ChartColumn,
  CircleCheck,
  CirclePause,
  CirclePlay,
  Clapperboard,
  Copy,
  FileDown,
  FlaskConical,
  FolderInput,
  History,
  Image,
  LogOut,
  Pencil,
  Save,
  Trash2,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import type { ProgramSummary } from '#contract/programs.ts';
import { type EventType, isCopyable, isOffered } from '#domain/programs/lifecycle.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { isDirty } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { fileWords } from '#features/builder/files/words.ts';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import type { CommandDefinition, CommandList } from '#product/commands/command.ts';
import { COMMAND_WORDS as words } from './words.ts';

export type OpenProgram = {
  readonly builder: Builder;
  readonly program: ProgramSummary;
  readonly saving: Saving;
  readonly lifecycle: Lifecycle;
  readonly rehearse: () => void;
};

type ProgramCommand = CommandDefinition<OpenProgram>;

const toolbar = WORDS.toolbar;

/** What can be done with the program as a whole. */
export const PROGRAM_COMMANDS = {
  save: {
    label: 'Save',
    icon: Save,
    keys: ['Mod S'],
    heardIn: 'fields',
    disabledReason: ({ builder, program }) => {
      if (!builder.isEditable)
        return program.status === 'ReadOnly' ? toolbar.readOnlyFixed : toolbar.activeFixed;
      const state = builder.store.getState();
      // What was typed and can't be applied is told by saving itself.
      return isDirty(state) || state.draft !== null ? null : toolbar.nothingToSave;
    },
    run: ({ saving }) => void saving.save(),
  },
  activate: {
    label: 'Activate',
    icon: CirclePlay,
    keys: [],
    disabledReason: ({ program: { status } }) => {
      if (status === 'ReadOnly') return toolbar.readOnlyActivate;
      return isOffered(status, 'activate') ? null : words.alreadyActive;
    },
    run: ({ lifecycle }) => lifecycle.activate(),
  },
  deactivate: {
    label: 'Deactivate this program',
    icon: CirclePause,
    keys: [],
    disabledReason: unlessOffered('deactivate', words.notActive),
    run: ({ lifecycle }) => lifecycle.ask('deactivate'),
  },
  validation: {
    label: 'Show validation',
    icon: CircleCheck,
    keys: [],
    disabledReason: () => null,
    run: ({ builder }) => builder.store.dispatch({ type: 'panelOpened', panel: { kind: 'validation' } }),
  },
  exitConditions: {
    label: 'Show exit conditions',
    icon: LogOut,
    keys: [],
    disabledReason: () => null,
    run: ({ builder }) => builder.store.dispatch({ type: 'panelOpened', panel: { kind: 'exitConditions' } }),
  },
  rehearse: {
    label: toolbar.rehearse,
    icon: Clapperboard,
    keys: [],
    disabledReason: () => null,
    run: ({ rehearse }) => rehearse(),
  },
  disableEnrolment: {
    label: toolbar.disableEnrolment,
    icon: UserRoundX,
    keys: [],
    isOffered: ({ program }) => program.enrolmentDisabled === null,
    disabledReason: ({ program: { status, enrolled } }) => {
      if (status !== 'Active') return toolbar.enrolmentOnlyActive;
      return enrolled.ever > 0 ? null : toolbar.enrolmentNeverUsed;
    },
    run: ({ lifecycle }) => lifecycle.ask('disableEnrolment'),
  },
  enableEnrolment: {
    label: toolbar.enableEnrolment,
    icon: UserRoundCheck,
    keys: [],
    isOffered: ({ program }) => program.enrolmentDisabled !== null,
    disabledReason: ({ program }) => (program.status === 'Active' ? null : toolbar.enrolmentOnlyActive),
    run: ({ lifecycle }) => lifecycle.ask('enableEnrolment'),
  },
  rename: {
    label: toolbar.rename,
    icon: Pencil,
    keys: [],
    disabledReason: unlessOffered('rename', toolbar.readOnlyFixed),
    run: ({ lifecycle }) => lifecycle.startTask('rename'),
  },
  copyProgram: {
    label: toolbar.copy,
    icon: Copy,
    keys: [],
    disabledReason: ({ program }) => (isCopyable(program.status) ? null : toolbar.readOnlyFixed),
    run: ({ lifecycle }) => lifecycle.startTask('copy'),
  },
  move: {
    label: toolbar.move,
    icon: FolderInput,
    keys: [],
    disabledReason: unlessOffered('rename', toolbar.readOnlyFixed),
    run: ({ lifecycle }) => lifecycle.startTask('move'),
  },
  report: {
    label: toolbar.report,
    icon: ChartColumn,
    keys: [],
    disabledReason: () => null,
    run: ({ lifecycle }) => lifecycle.openReport(),
  },
  testCases: {
    label: toolbar.testCases,
    icon: FlaskConical,
    keys: [],
    disabledReason: () => null,
    run: ({ lifecycle }) => lifecycle.openTestCases(),
  },
  history: {
    label: fileWords.history,
    icon: History,
    keys: [],
    disabledReason: () => null,
    run: ({ lifecycle }) => lifecycle.openHistory(),
  },
  export: {
    label: fileWords.export,
    icon: FileDown,
    keys: [],
    disabledReason: () => null,
    run: ({ lifecycle }) => void lifecycle.exportProgram(),
  },
  picture: {
    label: fileWords.picture,
    icon: Image,
    keys: [],
    disabledReason: () => null,
    run: ({ lifecycle }) => lifecycle.askPicture(),
  },
  deleteProgram: {
    label: toolbar.delete,
    icon: Trash2,
    tone: 'danger',
    keys: [],
    disabledReason: unlessOffered('delete', toolbar.deleteActive),
    run: ({ lifecycle }) => lifecycle.ask('delete'),
  },
} as const satisfies CommandList<OpenProgram>;

function unlessOffered(event: EventType, reason: string): ProgramCommand['disabledReason'] {
  return ({ program }) => (isOffered(program.status, event) ? null : reason);
}
