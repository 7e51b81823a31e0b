import type { EnrolmentSource } from '#domain/engine/records/stored.ts';
import { noteBrought } from '#domain/engine/world/message-tally.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import type { ListId, ProgramId } from '#domain/ids.ts';
import type { AddContactSettings } from '#domain/nodes/add-contact.ts';
import type { SkipReason } from '#domain/nodes/skip-reasons.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { changeContact, getContact } from './change-contact.ts';
import { enrolDirectly, type IneligibilityReason } from './enrol.ts';

/** [E41] [E43] Adds the contact to lists, or enrols them in another program. */
export function addContact(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  settings: AddContactSettings,
): 'addedToList' | 'enrolledElsewhere' | SkipReason {
  if (settings.kind === 'lists') return addToLists(world, program, visitor, at, settings.listIds);
  const keptOut = enrolElsewhere(world, program, visitor, at, settings.programId, 'program');
  return keptOut === null ? 'enrolledElsewhere' : SKIPPED_BECAUSE[keptOut];
}

const SKIPPED_BECAUSE: Readonly<Record<IneligibilityReason | 'notActive', SkipReason>> = {
  notActive: 'skippedNotActive',
  notSubscribed: 'skippedNotSubscribed',
  inside: 'skippedInside',
};

/** [E43] A contact who is new to a list joins the program that its join action names. */
function addToLists(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  listIds: readonly ListId[],
): 'addedToList' | 'skippedNoList' {
  const lists = listIds.flatMap((id) => world.catalogue.lists.get(id) ?? []);
  if (lists.length === 0) return 'skippedNoList';
  const contact = getContact(world, visitor);
  const joined = lists.filter(({ id }) => !contact.listIds.includes(id));
  if (joined.length === 0) return 'addedToList';
  const changed = { ...contact, listIds: [...contact.listIds, ...joined.map(({ id }) => id)] };
  changeContact(world, program, visitor, at, changed);
  for (const { joinProgramId } of joined) enrolElsewhere(world, program, visitor, at, joinProgramId, 'list');
  return 'addedToList';
}

/** Answers with what stood in the way; null where the contact was enrolled. */
function enrolElsewhere(
  world: World,
  program: ProgramState,
  { contact, enrolment }: Visitor,
  at: Instant,
  programId: ProgramId | null,
  source: EnrolmentSource,
): IneligibilityReason | 'notActive' | null {
  const other = world.programs.find((each) => each.programId === programId);
  if (!other || other === program) return 'notActive';
  const keptOut = enrolDirectly(world, other, contact, at, source);
  if (keptOut !== null) return keptOut;
  const to = { programId: other.programId, enrolment: other.openEnrolment[contact] ?? -1 };
  noteBrought(world.tally, { programId: program.programId, enrolment }, to);
  return null;
}
