import { findMailObstacle } from '#domain/contacts/may-send.ts';
import {
  enrolDirectly,
  findIneligibilityReason,
  type IneligibilityReason,
} from '#domain/engine/effects/enrol.ts';
import { findContactIndex, type Population } from '#domain/engine/population/population.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { ContactId, ListId, ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** [I5] Contacts, and everyone on some lists, to be enrolled at the request of an API user. */
export type EnrolmentRequest = {
  readonly programId: ProgramId;
  readonly contactIds: readonly ContactId[];
  readonly listIds: readonly ListId[];
};

/** Why one of them was not. */
export type EnrolmentFault = {
  readonly contactId: ContactId;
  readonly because:
    | 'notFound'
    | 'programNotActive'
    | 'unsubscribed'
    | 'suppressed'
    | Exclude<IneligibilityReason, 'notSubscribed'>
    /** Only in old reports: the limits used to bind direct enrolment too. */
    | 'enrolledBefore';
};

/** [E41] Enrols each contact once, in the order of ids, and returns who was not enrolled and why. */
export function enrolOnRequest(
  world: World,
  asked: EnrolmentRequest,
  at: Instant,
): readonly EnrolmentFault[] {
  const program = world.programs.find(({ programId }) => programId === asked.programId);
  return collectIds(world.population, asked).flatMap((contactId) => {
    const because = program
      ? enrolOne(world, program, { contactId, at })
      : ('programNotActive' satisfies EnrolmentFault['because']);
    return because === null ? [] : [{ contactId, because }];
  });
}

function enrolOne(
  world: World,
  program: ProgramState,
  { contactId, at }: { readonly contactId: ContactId; readonly at: Instant },
): EnrolmentFault['because'] | null {
  const index = findContactIndex(world.population, contactId);
  const contact = world.population.contacts[index];
  if (!contact) return 'notFound';
  const keptOut = findIneligibilityReason(world, program, index, at);
  if (keptOut === 'notSubscribed') return findMailObstacle(contact);
  if (keptOut === null) enrolDirectly(world, program, index, at, 'api');
  return keptOut;
}

function collectIds(
  { contacts }: Population,
  { contactIds, listIds }: EnrolmentRequest,
): readonly ContactId[] {
  const wanted = new Set(listIds);
  const ids = new Set(contactIds);
  if (wanted.size > 0) {
    for (const contact of contacts) {
      if (contact?.listIds.some((id) => wanted.has(id))) ids.add(contact.id);
    }
  }
  return [...ids].toSorted((one, other) => one - other);
}
