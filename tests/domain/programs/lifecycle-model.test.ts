import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts, LifecycleEvent } from '#domain/programs/lifecycle.ts';
import { transition } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { HOUR, later } from '#domain/schedule/instant.ts';
import { aProgram, folderId, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aMissingReference, aProblem } from '#tests/domain/builders/some-facts.ts';
import {
  MODEL_EVENTS,
  type ModelCommand,
  type ModelOutcome,
  type ModelProgram,
  type ModelWorld,
  modelOutcome,
} from './lifecycle-model.ts';

const SEED = 20_261_124;
const SEQUENCES = 10_000;

/** One command with the world it meets, drawn from one number so that 300,000 of them are quick to make. */
type Draw = { readonly command: ModelCommand; readonly world: ModelWorld };

describe('lifecycle against its model', () => {
  test(`[L1] ${SEQUENCES} sequences of up to 60 commands end as the model says`, () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 30), { maxLength: 60, size: 'max' }), (draws) => {
        expect(differences(draws, (cell) => reached.add(cell))).toEqual([]);
      }),
      { seed: SEED, numRuns: SEQUENCES },
    );
    console.log(
      `lifecycle model: seed ${SEED}, ${SEQUENCES} sequences, ${reached.size} different outcomes seen`,
    );
    // Every cell of the grid was met: 50 of them, some with several outcomes.
    expect(new Set([...reached].map((cell) => cell.split(' -> ')[0])).size).toBe(50);
  }, 120_000);
});

/** The first place where the two part, if any. */
function differences(draws: readonly number[], seen: (cell: string) => void): readonly unknown[] {
  let program = aProgram({ revision: 1, designRevision: 1 });
  let model = modelOf(program);
  let hasEnrolled = false;
  for (const draw of draws) {
    const { command, world } = drawn(draw, model, hasEnrolled);
    hasEnrolled = world.hasEnrolled;
    const expected = modelOutcome(model, command, world);
    const actual = transition(program, eventOf(command), factsOf(command, world));
    const outcome: ModelOutcome = actual.ok
      ? { accepted: actual.value && modelOf(actual.value) }
      : { refused: actual.refusal.kind };
    // Comparing texts is a hundred times as fast as toEqual, and this runs 300,000 times.
    if (textOf(outcome) !== textOf(expected)) return [{ model, command, world, outcome, expected }];
    seen(
      `${model.status} ${command.event} -> ${'refused' in expected ? expected.refused : expected.accepted?.status}`,
    );
    if (!actual.ok) continue;
    if (actual.value === null) return [];
    program = actual.value;
    model = modelOf(program);
  }
  return [];
}

function drawn(draw: number, model: ModelProgram, hadEnrolled: boolean): Draw {
  const part = (place: number, size: number) => Math.floor(draw / place) % size;
  const onRevision = part(1, 12) === 0 ? model.revision - 1 : part(1, 12) === 1 ? null : model.revision;
  return {
    command: {
      event: MODEL_EVENTS[part(12, 10)] ?? 'save',
      name: NAMES[part(120, 5)] ?? '',
      folder: part(120, 2) === 0 ? null : 4,
      onRevision,
    },
    world: {
      isSaved: part(600, 6) > 0,
      errors: part(3_600, 6) > 0 ? 0 : 2,
      missing: part(21_600, 2),
      active: [0, 49, 50, 51][part(43_200, 4)] ?? 0,
      limit: 50,
      // For the program's whole life, never reset.
      hasEnrolled: hadEnrolled || (model.status === 'Active' && part(172_800, 3) === 0),
    },
  };
}

const NAMES = ['Spring', '  Spring sale  ', ' ', 'n'.repeat(255), '🎉'.repeat(256)];

function modelOf(program: Program): ModelProgram {
  return {
    status: program.status,
    isEnrolmentDisabled: program.enrolmentDisabled !== null,
    revision: program.revision,
    designRevision: program.designRevision,
    name: program.name,
    folder: program.folderId,
    missing: program.missing.length,
  };
}

function textOf(outcome: ModelOutcome): string {
  if ('refused' in outcome) return outcome.refused;
  if (outcome.accepted === null) return 'gone';
  const { status, isEnrolmentDisabled, revision, designRevision, name, folder, missing } = outcome.accepted;
  return [status, isEnrolmentDisabled, revision, designRevision, name, folder, missing].join('|');
}

function eventOf({ event, name = '', folder = null }: ModelCommand): LifecycleEvent {
  if (event === 'rename') return { type: 'rename', name };
  if (event === 'move') return { type: 'move', folderId: folder === null ? null : folderId(folder) };
  return { type: event } as LifecycleEvent;
}

function factsOf({ onRevision }: ModelCommand, world: ModelWorld): Facts {
  return {
    now: later(TUESDAY_AT_TEN, HOUR),
    by: 'Grace',
    onRevision,
    isDesignSaved: world.isSaved,
    hasEverEnrolled: world.hasEnrolled,
    errors: Array.from({ length: world.errors }, () => aProblem()),
    missing: Array.from({ length: world.missing }, () => aMissingReference()),
    activePrograms: world.active,
    activeLimit: world.limit,
  };
}
