import { enrolDirectly } from '#domain/engine/effects/enrol.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { ProgramId } from '#domain/ids.ts';

const CONTACTS_AT_A_TIME = 20_000;

export function getProgram({ programs }: World, programId: ProgramId): ProgramState {
  const program = programs.find((each) => each.programId === programId);
  if (!program) throw new Error(`Program ${programId} does not run in this world.`);
  return program;
}

/** [H4] Enrols everyone who can be enrolled without the schedule [E41], whatever the rule says, before anything else happens. Yields the share done. */
export function* enrolAllImmediately(world: World, program: ProgramState): Generator<number> {
  const { size } = world.population;
  for (let contact = 0; contact < size; contact++) {
    if (contact % CONTACTS_AT_A_TIME === CONTACTS_AT_A_TIME - 1) yield contact / size;
    enrolDirectly(world, program, contact, world.now, 'schedule');
  }
}
