import { describe, expect, test } from 'vitest';
import { STEP_KINDS } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import { HOUR } from '#domain/schedule/instant.ts';
import { insideThen, movesThen, pastAt } from '#features/builder/replay/past-at.ts';
import { nodeId, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const [YES, NO, MOVED] = ['wentYes', 'wentNo', 'moved'].map((kind) => STEP_KINDS.indexOf(kind as 'wentYes'));

/** Start, ask, end; both ways out of "ask" lead to the end. */
const replay = {
  programId: 1 as ProgramId,
  nodeIds: [nodeId('start'), nodeId('ask'), nodeId('end')],
  from: TUESDAY_AT_TEN,
  until: TUESDAY_AT_TEN,
  stretch: HOUR,
  stretches: 2,
  moves: {
    at: [0, 0, 1, 1, 1, 1],
    from: [-1, 0, 1, 1, 1, 2],
    to: [0, 1, 2, 2, 2, -1],
    by: [-1, -1, YES ?? 0, NO ?? 0, MOVED ?? 0, -1],
    contacts: [10, 10, 4, 3, 1, 8],
  },
  messages: { at: [], node: [], sent: [], opened: [], clicked: [] },
} as const;
const connectors = ways('start > ask', 'ask yes> end', 'ask no> end');

describe('pastAt', () => {
  test('[P4] distinguishes connectors to one step by what was decided', () => {
    expect([0, 1].map((stretch) => [...pastAt(replay, stretch, connectors).moves])).toEqual([
      [['start:next', 10]],
      [
        ['ask:yes', 4],
        ['ask:no', 3],
      ],
    ]);
  });

  test('[P4] counts who was inside, who moved and who was ever enrolled', () => {
    const pasts = [-1, 0, 1].map((stretch) => pastAt(replay, stretch, connectors));
    expect(pasts.map((past) => [insideThen(past), movesThen(past), past.everEnrolled])).toEqual([
      [0, 0, 0],
      [10, 10, 10],
      [2, 7, 10],
    ]);
  });
});
