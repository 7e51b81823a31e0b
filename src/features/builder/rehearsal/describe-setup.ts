import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { RehearsalSetup, RehearsedPeople } from '#domain/rehearsal/rehearsal.ts';
import { LENGTHS } from './setup-draft.ts';
import { rehearsalWords as words } from './words.ts';

type Known = { readonly catalogue: Catalogue; readonly ownSeed: number };

/** "Everyone in the account · all at once · 1 month" */
export function describeSetup(setup: RehearsalSetup, { catalogue, ownSeed }: Known): string {
  const { people, entry, isContinued, days, seed } = setup;
  return [
    describePeople(people, catalogue),
    words.entryShort[entry],
    isContinued ? words.continuedShort : null,
    describeDays(days),
    seed === ownSeed ? null : words.seed(seed),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function describePeople(people: RehearsedPeople, catalogue: Catalogue): string {
  switch (people.kind) {
    case 'account':
      return words.everyone;
    case 'segment':
      return words.inSegment(quoteName({ kind: 'segment', id: people.segmentId }, catalogue));
    case 'synthetic':
      return words.madeUpPeople(people.contacts);
  }
}

function describeDays(days: number): string {
  const known = LENGTHS.find((length) => Number(length) === days);
  return known ? words.lengths[known] : words.days(days);
}
