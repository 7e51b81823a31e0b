import type { Catalogue } from './catalogue.ts';
import type { Reference } from './reference.ts';

export type ReferenceKind = Reference['kind'];

/** What each kind of thing is called. A new kind fails to compile here. */
export const REFERENCE_KINDS: Readonly<Record<ReferenceKind, string>> = {
  campaign: 'Campaign',
  segment: 'Segment',
  list: 'List',
  preference: 'Preference',
  dataField: 'Data field',
  program: 'Program',
  smsProfile: 'Sender profile',
  webhookProfile: 'Webhook',
};

/** Something of the account that a design could name. */
export type Candidate = { readonly reference: Reference; readonly name: string };

/** Everything of a kind that the account has. */
export function listCandidates(kind: ReferenceKind, catalogue: Catalogue): readonly Candidate[] {
  if (kind === 'dataField') {
    return [...catalogue.dataFields.values()].map(({ name }) => ({ reference: { kind, name }, name }));
  }
  // The catalogue has a map for each kind, by its plural.
  return [...catalogue[`${kind}s`].values()].map(({ id, name }) => {
    return { reference: { kind, id } as Reference, name };
  });
}

/** What a reference is called in the account; null when it leads nowhere. */
export function findName(reference: Reference, catalogue: Catalogue): string | null {
  if (reference.kind === 'dataField') return catalogue.dataFields.get(reference.name)?.name ?? null;
  const ofKind: ReadonlyMap<number, { readonly name: string }> = catalogue[`${reference.kind}s`];
  return ofKind.get(reference.id)?.name ?? null;
}
