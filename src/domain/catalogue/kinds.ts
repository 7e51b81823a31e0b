import type { Catalogue } from './catalogue.ts';
import { createReference, type Reference, type ReferenceKind } from './reference.ts';

type Kind = {
  /** What one is called in a sentence: "sender profile". */
  readonly noun: string;
  /** All that the account has, by id; data fields by name. */
  readonly allIn: (catalogue: Catalogue) => ReadonlyMap<number | string, { readonly name: string }>;
  /** What to do where a design names one that no longer exists. */
  readonly adviceWhenMissing: string;
};

/** The one table of what a design can name. A new kind fails to compile here. */
export const KINDS: Readonly<Record<ReferenceKind, Kind>> = {
  campaign: {
    noun: 'campaign',
    allIn: ({ campaigns }) => campaigns,
    adviceWhenMissing: 'Choose another campaign, or restore this one from the recycle bin.',
  },
  segment: {
    noun: 'segment',
    allIn: ({ segments }) => segments,
    adviceWhenMissing: 'Choose another segment.',
  },
  list: {
    noun: 'list',
    allIn: ({ lists }) => lists,
    adviceWhenMissing: 'Choose another list.',
  },
  preference: {
    noun: 'preference',
    allIn: ({ preferences }) => preferences,
    adviceWhenMissing: 'Choose another preference.',
  },
  dataField: {
    noun: 'data field',
    allIn: ({ dataFields }) => dataFields,
    adviceWhenMissing: 'Choose another data field.',
  },
  program: {
    noun: 'program',
    allIn: ({ programs }) => programs,
    adviceWhenMissing: 'Choose another program, or restore this one from the recycle bin.',
  },
  smsProfile: {
    noun: 'sender profile',
    allIn: ({ smsProfiles }) => smsProfiles,
    adviceWhenMissing: 'Choose another sender profile, or create one.',
  },
  webhookProfile: {
    noun: 'webhook',
    allIn: ({ webhookProfiles }) => webhookProfiles,
    adviceWhenMissing: 'Choose another webhook, or create one.',
  },
};

/** Something of the account that a design could name. */
export type Candidate = { readonly reference: Reference; readonly name: string };

/** Everything of a kind that the account has. */
export function listCandidates(kind: ReferenceKind, catalogue: Catalogue): readonly Candidate[] {
  return Array.from(KINDS[kind].allIn(catalogue), ([key, { name }]) => ({
    reference: createReference(kind, key),
    name,
  }));
}
