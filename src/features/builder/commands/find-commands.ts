import type { useReactFlow } from '@xyflow/react';
import { CircleAlert, Search } from 'lucide-react';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { showProblem } from '#features/builder/steps/show-problem.ts';
import type { CommandList } from '#product/commands/command.ts';
import { announce } from '#ui/live-region.tsx';
import { COMMAND_WORDS as words } from './words.ts';

type Finding = {
  readonly builder: Builder;
  readonly flow: ReturnType<typeof useReactFlow>;
  /** Which problem was shown last, or -1; kept for as long as the program is open. */
  readonly shownProblem: { last: number };
};

/** Going from step to step of a search, and from problem to problem. */
export const FIND_COMMANDS = {
  find: {
    label: 'Find a step',
    icon: Search,
    keys: ['Mod F', '/'],
    disabledReason: () => null,
    run: openSearch,
  },
  nextFound: {
    label: 'Next step found',
    keys: ['F3'],
    heardIn: 'fields',
    disabledReason: () => null,
    run: (finding) => goToFound(finding, 1),
  },
  previousFound: {
    label: 'Previous step found',
    keys: ['Shift F3'],
    heardIn: 'fields',
    disabledReason: () => null,
    run: (finding) => goToFound(finding, -1),
  },
  nextError: {
    label: 'Next problem',
    icon: CircleAlert,
    keys: ['F8'],
    heardIn: 'fields',
    disabledReason: noProblems,
    run: (finding) => goToProblem(finding, 1),
  },
  previousError: {
    label: 'Previous problem',
    keys: ['Shift F8'],
    heardIn: 'fields',
    disabledReason: noProblems,
    run: (finding) => goToProblem(finding, -1),
  },
} as const satisfies CommandList<Finding>;

function openSearch({ builder: { canvas } }: Finding): void {
  canvas.setState(({ search }) => ({ search: { query: search?.query ?? '', times: performance.now() } }));
}

/** Without a search, the next step found is what begins one. */
function goToFound(finding: Finding, step: 1 | -1): void {
  const { builder, flow } = finding;
  if (builder.canvas.getState().search === null) return openSearch(finding);
  // It has come with the search box.
  void import('#features/builder/finding/step-walk.ts').then(({ walkFound }) =>
    walkFound(builder, flow, step),
  );
}

function noProblems({ builder: { store, checks, isEditable } }: Finding): string | null {
  if (!isEditable) return WORDS.canvas.viewOnly;
  return problemsIn(store.getState().present, checks).all.length === 0 ? words.noProblems : null;
}

/** The problem is brought into view and announced, and its faulty field opened. */
function goToProblem({ builder: { store, checks }, shownProblem }: Finding, step: 1 | -1): void {
  const problems = problemsIn(store.getState().present, checks).all;
  const from = shownProblem.last < 0 && step < 0 ? 0 : shownProblem.last;
  shownProblem.last = (from + step + problems.length) % problems.length;
  const problem = problems[shownProblem.last];
  if (!problem) return;
  showProblem(store, problem);
  announce(`${problem.text}. ${problem.advice}`);
}
