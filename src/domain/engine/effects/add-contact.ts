import type { EnrolmentSource } from '#domain/engine/records/stored.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import type { ListId, ProgramId } from '#domain/ids.ts';
import type { AddContactSettings } from '#domain/nodes/add-contact.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { changeContact, getContact } from './change-contact.ts';
import { enrolDirectly } from './enrol.ts';

/** [E41] [E43] Adds the contact to lists, or enrols them in another program. */
export function addContact(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  settings: AddContactSettings,
): 'addedToList' | 'enrolledElsewhere' | 'skipped' {
  if (settings.kind === 'lists') return addToLists(world, program, visitor, at, settings.listIds);
  const isEnrolled = enrolElsewhere(world, program, visitor, at, settings.programId, 'program');
  return isEnrolled ? 'enrolledElsewhere' : 'skipped';
}

/** [E43] A contact who is new to a list joins the program that its join action names. */
function addToLists(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  listIds: readonly ListId[],
): 'addedToList' | 'skipped' {
  const lists = listIds.flatMap((id) => world.catalogue.lists.get(id) ?? []);
  if (lists.length === 0) return 'skipped';
  const contact = getContact(world, visitor);
  const joined = lists.filter(({ id }) => !contact.listIds.includes(id));
  if (joined.length === 0) return 'addedToList';
  const changed = { ...contact, listIds: [...contact.listIds, ...joined.map(({ id }) => id)] };
  changeContact(world, program, visitor, at, changed);
  for (const { joinProgramId } of joined) enrolElsewhere(world, program, visitor, at, joinProgramId, 'list');
  return 'addedToList';
}

function enrolElsewhere(
  world: World,
  program: ProgramState,
  { contact }: Visitor,
  at: Instant,
  programId: ProgramId | null,
  source: EnrolmentSource,
): boolean {
  const other = world.programs.find((each) => each.programId === programId);
  return other !== undefined && other !== program && enrolDirectly(world, other, contact, at, source);
}
