import { CircleAlert } from 'lucide-react';
import { problemsIn } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { showProblem } from '#features/builder/steps/show-problem.ts';
import type { Command } from '#product/commands/command.ts';
import { announce } from '#ui/live-region.tsx';
import { type CommandContext, commandsOf } from './command-context.ts';
import { COMMAND_WORDS as words } from './words.ts';

/** Which problem was shown last; kept for as long as the program is open. */
export type ProblemWalk = { last: number };

/** From problem to problem: each is brought into view, said, and its faulty field opened. */
export function problemCommands({ builder }: CommandContext, walk: ProblemWalk): readonly Command[] {
  const { store, checks, isEditable } = builder;
  const command = commandsOf(words.groups.find, 'fields');
  const { all } = problemsIn(store.getState().present, checks);
  const offBecause = isEditable ? (all.length === 0 ? words.noProblems : null) : WORDS.canvas.viewOnly;
  const go = (step: 1 | -1) => {
    const problems = problemsIn(store.getState().present, checks).all;
    const from = walk.last < 0 && step < 0 ? 0 : walk.last;
    walk.last = (from + step + problems.length) % problems.length;
    const problem = problems[walk.last];
    if (!problem) return;
    showProblem(store, problem);
    announce(`${problem.text}. ${problem.advice}`);
  };
  return [
    command('nextError', words.nextError, { icon: CircleAlert, offBecause, run: () => go(1) }),
    command('previousError', words.previousError, { offBecause, run: () => go(-1) }),
  ];
}
