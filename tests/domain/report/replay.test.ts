import { describe, expect, test } from 'vitest';
import { type MessageBlock, STEP_KINDS, type StepBlock } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import { createReplay, stretchFor } from '#domain/report/replay.ts';
import {
  type FiguresThen,
  figuresAt,
  getEndOfStretch,
  movesIn,
  stretchUntil,
} from '#domain/report/replay-figures.ts';
import { DAY, HOUR, type Instant, MINUTE } from '#domain/schedule/instant.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { randomHistory } from './random-history.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 101);

function replayOf(seed: number) {
  const history = randomHistory(seed);
  return history.programs.flatMap(({ programId, run }) => {
    const own = history.steps.filter((block) => block.programId === programId);
    const first = own[0]?.at[0];
    if (first === undefined) return [];
    const scope = { programId, from: first as Instant, until: history.until, ever: run.ever };
    const counted = createReplay(scope);
    for (const block of own) counted.addSteps(block);
    for (const block of history.messages) counted.addMessages(block);
    return [{ programId, run, own, history, replay: counted.replay() }];
  });
}

describe('replay', () => {
  test.each(SEEDS)('[P4] at any moment shows what a naive replay shows, seed %d', (seed) => {
    const dice = diceOf(seed);
    const shown = replayOf(seed).flatMap(({ programId, run, own, history, replay }) => {
      const stretches = Array.from({ length: 12 }, () => dice.below(replay.stretches + 1) - 1);
      return stretches.map((stretch) => ({
        figures: figuresAt(replay, stretch, run.nodeIds.length),
        naive: naiveFigures(
          { programId, steps: own, messages: history.messages },
          getEndOfStretch(replay, stretch),
        ),
        nodes: run.nodeIds.length,
      }));
    });
    expect(shown.map(({ figures }) => figures)).toEqual(
      shown.map(({ naive, nodes }) => filledUp(naive, nodes)),
    );
  });

  test.each(SEEDS)('[P4] ends with the live figures, seed %d', (seed) => {
    const replays = replayOf(seed);
    const ends = replays.map(({ run, replay }) => {
      const { here, ever, sent } = figuresAt(replay, replay.stretches - 1, run.nodeIds.length);
      return { here, ever, sent };
    });
    expect(ends).toEqual(replays.map(({ run }) => ({ here: run.here, ever: run.visits, sent: run.sent })));
  });

  test('[P4] records for each stretch who moved where, and what was decided', () => {
    const replays = SEEDS.flatMap((seed) => replayOf(seed).map(({ replay }) => replay));
    const told = replays.map((replay) =>
      Array.from({ length: replay.stretches }, (_, stretch) => movesIn(replay, stretch)).flat(),
    );
    expect(told.map((all) => all.map(({ from, to, by, contacts }) => [from, to, by, contacts]))).toEqual(
      replays.map(({ moves }) =>
        moves.at.map((_, row) => [moves.from[row], moves.to[row], moves.by[row], moves.contacts[row]]),
      ),
    );
    const reasons = new Set(told.flat().map(({ by }) => STEP_KINDS[by] ?? 'none'));
    expect([...reasons]).toEqual(expect.arrayContaining(['none', 'wentYes', 'wentNo']));
  });

  test('[P3] has at most 400 stretches, in lengths that a person counts in', () => {
    expect(
      [HOUR, 2 * DAY, 30 * DAY, 365 * DAY, 20 * 365 * DAY].map((span) => stretchFor(0, span) / MINUTE),
    ).toEqual([1, 15, 120, 1_440, 19 * 1_440]);
  });

  test('[P3] takes longer stretches only where more than 400 would be needed', () => {
    const spans = [-1, 0, 1].map((more) => 400 * 15 * MINUTE + more);
    expect(spans.map((span) => stretchFor(0, span) / MINUTE)).toEqual([15, 15, 30]);
  });

  test('[P3] finds the stretch that a moment has reached', () => {
    const replay = { ...empty, from: 0 as Instant, until: 250 as Instant, stretch: 100, stretches: 3 };
    expect([0, 99, 100, 199, 249, 250, 900].map((at) => stretchUntil(replay, at))).toEqual([
      -1, -1, 0, 0, 1, 2, 2,
    ]);
  });
});

const empty = {
  moves: { at: [], from: [], to: [], by: [], contacts: [] },
  messages: { at: [], node: [], sent: [], opened: [], clicked: [] },
};

type Log = {
  readonly programId: ProgramId;
  readonly steps: readonly StepBlock[];
  readonly messages: readonly MessageBlock[];
};

/** Plays the log row by row up to a moment. */
function naiveFigures({ programId, steps, messages }: Log, until: number): FiguresThen {
  const at = new Map<number, number>();
  const figures: FiguresThen = { here: [], ever: [], sent: [], opened: [], clicked: [] };
  const add = (column: number[], node: number, by = 1) => {
    column[node] = (column[node] ?? 0) + by;
  };
  for (const block of steps) {
    for (let row = 0; row < block.size; row++) {
      if ((block.at[row] ?? 0) > until) continue;
      const kind = STEP_KINDS[block.kind[row] ?? -1];
      const [enrolment, node] = [block.enrolment[row] ?? 0, block.node[row] ?? 0];
      const before = at.get(enrolment);
      if (kind === 'sent') add(figures.sent, node);
      if (kind !== 'arrived' && kind !== 'finished') continue;
      if (before !== undefined) add(figures.here, before, -1);
      at.delete(enrolment);
      if (kind === 'finished') continue;
      at.set(enrolment, node);
      add(figures.here, node);
      add(figures.ever, node);
    }
  }
  for (const block of messages) {
    for (let row = 0; row < block.size; row++) {
      if (block.program[row] !== programId) continue;
      const [openedAt, clickedAt] = [block.openedAt[row] ?? 0, block.clickedAt[row] ?? 0];
      if (openedAt > 0 && openedAt <= until) add(figures.opened, block.node[row] ?? 0);
      if (clickedAt > 0 && clickedAt <= until) add(figures.clicked, block.node[row] ?? 0);
    }
  }
  return figures;
}

function filledUp(figures: FiguresThen, nodes: number): FiguresThen {
  const filled = (column: number[]) => Array.from({ length: nodes }, (_, node) => column[node] ?? 0);
  const { here, ever, sent, opened, clicked } = figures;
  return {
    here: filled(here),
    ever: filled(ever),
    sent: filled(sent),
    opened: filled(opened),
    clicked: filled(clicked),
  };
}
