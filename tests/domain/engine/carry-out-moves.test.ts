import { expect, test } from 'vitest';
import { carryOutMoves } from '#domain/engine/carry-out-moves.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import { ENROLMENT_BLOCK } from '#domain/engine/records/stored.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';

const WAITING = 'waiting' as NodeId;
const NEVER_REACHED = 'never-reached' as NodeId;
const PROGRAM = 1 as ProgramId;
const AT = 1_000_000 as Instant;

test('[E31] a step that nobody had reached gets a count of each kind when contacts are moved there', () => {
  const { run } = carryOutMoves({
    run: {
      ...createRun(PROGRAM, undefined, { at: AT, design: aDesign(), timeZone: 'Europe/London' }),
      nodeIds: [WAITING],
      ever: 1,
      inside: 1,
      here: [1],
      visits: [1],
      sent: [0],
      first: [new Int32Array(0)],
    },
    blocks: [oneEnrolment()],
    moves: [
      {
        id: 1,
        programId: PROGRAM,
        at: AT,
        by: 'Alex',
        from: WAITING,
        to: NEVER_REACHED,
        isStepDeleted: false,
        enrolments: Int32Array.of(0),
      },
    ],
    drawn: new Set([WAITING, NEVER_REACHED]),
    at: AT,
    nextStepSequence: 0,
  });

  expect(run).toMatchObject({
    nodeIds: [WAITING, NEVER_REACHED],
    here: [0, 1],
    visits: [1, 1],
    sent: [0, 0],
    first: [new Int32Array(0), new Int32Array(0)],
  });
});

function oneEnrolment() {
  return {
    programId: PROGRAM,
    block: 0,
    size: 1,
    contact: new Int32Array(ENROLMENT_BLOCK),
    enrolledAt: new Float64Array(ENROLMENT_BLOCK),
    node: new Uint16Array(ENROLMENT_BLOCK),
    visit: new Uint16Array(ENROLMENT_BLOCK),
    arrivedAt: new Float64Array(ENROLMENT_BLOCK),
    hops: new Uint16Array(ENROLMENT_BLOCK),
    dueAt: new Float64Array(ENROLMENT_BLOCK),
    outcome: new Uint16Array(ENROLMENT_BLOCK),
    finishedAt: new Float64Array(ENROLMENT_BLOCK),
    source: new Uint8Array(ENROLMENT_BLOCK),
  };
}
