import { Workflow } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Command } from '#product/commands/command.ts';
import { offeredCommands } from '#product/commands/offered-commands.ts';
import { listedPrograms } from '#store/programs-state.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Dialog } from '#ui/dialog.tsx';
import { formatKeys } from '#ui/keys.ts';
import { PickList, type PickOption } from '#ui/pick-list.tsx';
import { findCommands, groupedCommands } from './find-commands.ts';
import { words } from './words.ts';

type Props = Readonly<{ isOpen: boolean; onClose: () => void; onClosed: () => void }>;

/** More than one looks through; who wants another program types more of its name. */
const MOST_PROGRAMS = 30;

/** Everything that can be done or gone to from here, by name. Carried out once it is closed and the focus is back. */
export function CommandPalette({ isOpen, onClose, onClosed }: Props) {
  const [picked, setPicked] = useState<(() => void) | null>(null);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={() => {
        onClosed();
        picked?.();
      }}
      title={words.palette}
    >
      <Choices
        onPick={(run) => {
          setPicked(() => run);
          onClose();
        }}
      />
    </Dialog>
  );
}

function Choices({ onPick }: { onPick: (run: () => void) => void }) {
  const programs = useProgramsStore();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [known] = useState(() => ({
    commands: offeredCommands().map(withReason),
    programs: listedPrograms(programs.getState()),
  }));
  const fitting = useMemo(() => {
    const commands = findCommands(known.commands, query);
    const toPrograms = findCommands(known.programs.map(asFindable), query);
    return { commands, programs: query.trim() === '' ? [] : toPrograms.slice(0, MOST_PROGRAMS) };
  }, [known, query]);
  const groups = [
    ...groupedCommands(fitting.commands).map(({ label, commands }) => ({
      label,
      options: commands.map(toOption),
    })),
    ...groupedCommands(fitting.programs).map(({ label, commands }) => ({
      label,
      options: commands.map(({ id, label: name }): PickOption => ({ id, label: name, icon: Workflow })),
    })),
  ];
  const pick = (id: string) => {
    const command = fitting.commands.find((each) => each.id === id);
    const program = fitting.programs.find((each) => each.id === id);
    onPick(() => {
      if (command) command.run();
      else if (program) void navigate(`/programs/${program.programId}`);
    });
  };
  return (
    <PickList
      label={words.look}
      placeholder={words.look}
      query={query}
      onQuery={setQuery}
      groups={groups}
      onPick={pick}
      empty={words.nothing}
    />
  );
}

function asFindable({ id, name }: ProgramSummary) {
  return { id: `program ${id}`, programId: id, label: name, group: words.program, disabledReason: null };
}

/** Why a command can't be done is found out once, when the palette opens. */
function withReason(command: Command) {
  return { ...command, disabledReason: command.disabledReason() };
}

function toOption({
  id,
  label,
  icon,
  keys: [keys],
  disabledReason,
}: ReturnType<typeof withReason>): PickOption {
  return {
    id,
    label,
    icon,
    shortcut: keys && formatKeys(keys),
    disabledReason: disabledReason ?? undefined,
  };
}
