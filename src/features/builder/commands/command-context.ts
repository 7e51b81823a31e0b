import type { useReactFlow } from '@xyflow/react';
import type { ProgramSummary } from '#contract/programs.ts';
import type { View } from '#features/builder/address/use-view.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import type { Command } from '#product/commands/command.ts';
import { keysOf } from './keys.ts';

/** What the commands of an open program are made from. */
export type CommandContext = {
  readonly builder: Builder;
  readonly program: ProgramSummary;
  readonly saving: Saving;
  readonly lifecycle: Lifecycle;
  readonly rehearse: () => void;
  readonly flow: ReturnType<typeof useReactFlow>;
  readonly view: View;
  readonly setView: (view: View) => void;
};

type Parts = Omit<Command, 'id' | 'label' | 'keys' | 'group' | 'offBecause'> & {
  /** Why it can't be done now. */
  readonly offBecause?: string | null | undefined;
};

/** Makes the commands of one group; their keys stand in one table. */
export function commandsOf(group: string, heardIn?: Command['heardIn']) {
  return (id: string, label: string, { offBecause = null, ...parts }: Parts): Command => ({
    id,
    label,
    group,
    keys: keysOf(id),
    heardIn,
    offBecause,
    ...parts,
  });
}
