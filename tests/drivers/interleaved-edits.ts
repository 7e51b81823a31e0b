import type { ProgramSummary } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import { aDesign, end } from '#tests/domain/builders/a-design.ts';
import type { Dice } from '#tests/domain/engine/dice.ts';
import { someTabs, type Tab } from './tabs.ts';

const designOf = (edit: number): Design => {
  const { nodes, ...design } = aDesign();
  return { ...design, nodes: [...nodes.slice(0, -1), end('end', `Edit ${edit}`)] };
};

/** The newest revision of a program that a tab has heard of. */
function revisionHeard({ heard }: Tab, programId: number): number {
  const known = heard.flatMap((news) =>
    news.type === 'programChanged' && news.program.id === programId ? [news.program.revision] : [],
  );
  return Math.max(0, ...known);
}

/**
 * Two tabs save one program in turns and at once, on what they know, which may be out of date. What each answer was, what
 * it had to be, and what is stored in the end: pairs to compare.
 */
export async function interleavedEdits(dice: Dice, edits: number) {
  const { first, tabs } = await someTabs(2);
  const [one, other] = tabs;
  if (!one || !other) throw new Error('There are two tabs.');
  const program = (await first.newProgram()) as ProgramSummary;
  const path = `/programs/${program.id}/design`;
  const knows = new Map<Tab, number>(tabs.map((tab) => [tab, program.revision]));
  const answers: number[] = [];
  const expected: number[] = [];
  const accepted: string[] = [];
  let [current, slowest] = [program.revision, 0];

  const save = (tab: Tab, edit: number) =>
    tab.call('PUT', path, { json: { design: designOf(edit) }, onRevision: knows.get(tab) ?? 0 });

  for (let edit = 1; edit <= edits; edit += 1) {
    const isAtOnce = dice.chance(0.2);
    const saving = isAtOnce ? [one, other] : [dice.chance(0.5) ? one : other];
    const isFresh = saving.map((tab) => knows.get(tab) === current);
    const begun = performance.now();
    const told = await Promise.all(saving.map((tab, index) => save(tab, edit * 10 + index)));
    slowest = Math.max(slowest, performance.now() - begun);
    const winner = told.findIndex(({ status }) => status === 200);
    answers.push(...told.map(({ status }) => status));
    // Of those who know the newest revision one is accepted, whichever comes first; all others are stale.
    expected.push(...isFresh.map((fresh, index) => (fresh && (winner === index || winner < 0) ? 200 : 412)));
    if (winner >= 0) {
      current += 1;
      accepted.push(`Edit ${edit * 10 + winner}`);
    }
    // A tab that was refused, or that looks at its news, goes on from the newest revision.
    for (const tab of tabs) {
      if (saving.includes(tab) || dice.chance(0.5)) knows.set(tab, revisionHeard(tab, program.id));
    }
  }
  const history = await first.db.history.where({ programId: program.id }).toArray();
  const saved = history.flatMap(({ design }) => design?.nodes.find(({ id }) => id === 'end') ?? []);
  const stored = saved.flatMap((node) => (node.type === 'end' ? [node.settings.outcome] : []));
  const { revision } = await first.must('GET', `/programs/${program.id}`).then((read) => read.program);
  return {
    answers,
    expected,
    accepted,
    stored: stored.filter((outcome) => outcome.startsWith('Edit')),
    revisions: [revision, ...tabs.map((tab) => revisionHeard(tab, program.id))],
    current,
    slowest,
  };
}
