import { describe, expect, test } from 'vitest';
import type { Figures } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { createFiguresStore } from '#features/builder/design/figures-store.ts';
import { nodeId } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const mail = (here: number) => ({
  nodeId: nodeId('mail'),
  here,
  ever: 9,
  sent: 9,
  opened: 0,
  clicked: 0,
  lastDay: { ever: 0, sent: 0, opened: 0, clicked: 0 },
});
const live = (here: number): Figures => ({
  programId: 1 as ProgramId,
  at: TUESDAY_AT_TEN,
  enrolled: { inside: here, ever: 9 },
  byNode: [mail(here)],
  nextChangeAt: null,
});
const here = (store: ReturnType<typeof createFiguresStore>) => store.getState().get(nodeId('mail'))?.here;

describe('figures while a replay is shown', () => {
  test('stay as they were then, whatever arrives, and return to the newest', () => {
    const store = createFiguresStore();
    const seen: (number | undefined)[] = [];
    store.receive(live(5));
    seen.push(here(store));
    store.showPast({
      at: TUESDAY_AT_TEN,
      isRehearsed: false,
      everEnrolled: 3,
      byNode: [mail(2)],
      moves: new Map([['start-next', 3]]),
    });
    seen.push(here(store));
    store.receive(live(7));
    seen.push(here(store));
    store.showPast(null);
    seen.push(here(store));

    expect(seen).toEqual([5, 2, 2, 7]);
    expect(store.replay.getState()).toEqual({ at: null, isRehearsed: false, moves: new Map() });
  });

  test('never hide how many contacts are really at a step', () => {
    const store = createFiguresStore();
    store.receive(live(5));

    store.showPast({
      at: TUESDAY_AT_TEN,
      isRehearsed: true,
      everEnrolled: 80,
      byNode: [mail(40)],
      moves: new Map(),
    });

    expect([here(store), store.hereNow(nodeId('mail')), store.hereNow(nodeId('other'))]).toEqual([40, 5, 0]);
    expect(store.view.getState().everEnrolled).toBe(80);
  });
});
