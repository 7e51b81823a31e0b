import type { ContactId } from '#domain/ids.ts';
import { formatMadeUpAddress } from '#domain/rehearsal/made-up-people.ts';
import type { RehearsalRun } from './rehearsals.ts';

export type Person = { readonly id: ContactId; readonly email: string };

type Of = Pick<RehearsalRun, 'setup' | 'answer'>;

/** The one with a number, typed alone or as it stands in an address; none for a number that nobody has. */
export function madeUpPerson({ setup, answer }: Of, typed: string): readonly Person[] {
  const { people } = setup;
  const [, digits] =
    /^(?:person-)?(\d{1,7})(?:@|$)/iu.exec(typed.trim().replace(/(?<=\d)[,\s](?=\d{3})/gu, '')) ?? [];
  if (people.kind !== 'synthetic' || answer.firstMadeUp === null || digits === undefined) return [];
  const number = Number(digits);
  if (number < 1 || number > people.contacts) return [];
  return [{ id: (answer.firstMadeUp + number - 1) as ContactId, email: formatMadeUpAddress(number) }];
}
