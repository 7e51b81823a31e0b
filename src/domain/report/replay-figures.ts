import { findFirst } from '#domain/find-first.ts';
import { OUTSIDE, type Replay } from './replay.ts';

/** By node number. */
export type FiguresThen = {
  readonly here: number[];
  readonly ever: number[];
  readonly sent: number[];
  readonly opened: number[];
  readonly clicked: number[];
};

/** How many contacts went between two places in one stretch; `by` as in MoveColumns. */
export type MovesThen = {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly contacts: number;
};

/** [P4] What every node showed at the end of a stretch; -1 is the moment before the first. */
export function figuresAt(replay: Replay, stretch: number, nodes: number): FiguresThen {
  const zeros = () => Array.from({ length: nodes }, () => 0);
  const figures = { here: zeros(), ever: zeros(), sent: zeros(), opened: zeros(), clicked: zeros() };
  const { moves, messages } = replay;
  for (let row = 0; row < moves.at.length && (moves.at[row] ?? 0) <= stretch; row++) {
    const [from, to, contacts] = [moves.from[row] ?? 0, moves.to[row] ?? 0, moves.contacts[row] ?? 0];
    add(figures.here, from, -contacts);
    add(figures.here, to, contacts);
    add(figures.ever, to, contacts);
  }
  for (let row = 0; row < messages.at.length && (messages.at[row] ?? 0) <= stretch; row++) {
    const node = messages.node[row] ?? 0;
    add(figures.sent, node, messages.sent[row] ?? 0);
    add(figures.opened, node, messages.opened[row] ?? 0);
    add(figures.clicked, node, messages.clicked[row] ?? 0);
  }
  return figures;
}

/** Who moved within one stretch. */
export function movesIn({ moves }: Replay, stretch: number): readonly MovesThen[] {
  const found: MovesThen[] = [];
  // Rows are in the order of stretches.
  const first = findFirst(moves.at, (each) => each >= stretch);
  for (let row = first; moves.at[row] === stretch; row++) {
    const [from, to] = [moves.from[row] ?? OUTSIDE, moves.to[row] ?? OUTSIDE];
    found.push({ from, to, by: moves.by[row] ?? -1, contacts: moves.contacts[row] ?? 0 });
  }
  return found;
}

/** The moment that a stretch's figures are of. */
export function getEndOfStretch({ from, until, stretch }: Replay, number: number): number {
  return Math.min(until, from + (number + 1) * stretch);
}

/** The last stretch that is over by a moment; -1 before the first is. */
export function stretchUntil(replay: Replay, at: number): number {
  if (at >= replay.until) return replay.stretches - 1;
  return Math.max(-1, Math.floor((at - replay.from) / replay.stretch) - 1);
}

function add(column: number[], node: number, contacts: number): void {
  if (node !== OUTSIDE) column[node] = (column[node] ?? 0) + contacts;
}
