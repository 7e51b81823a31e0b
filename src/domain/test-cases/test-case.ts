import type { Contact } from '#domain/contacts/contact.ts';
import type { CampaignId, NodeId, ProgramId, TestCaseId } from '#domain/ids.ts';
import { LONGEST_REHEARSAL_DAYS } from '#domain/rehearsal/rehearsal.ts';
import type { Revised } from '#domain/revision.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';

export const MOST_TEST_CASES = 30;
export const MOST_EXPECTATIONS = 5;
export const LONGEST_TEST_DAYS = LONGEST_REHEARSAL_DAYS;
export const LONGEST_REACTION_HOURS = LONGEST_TEST_DAYS * 24;

/** Values of their own: no contact of the account stands behind them. */
export type TestPerson = Pick<Contact, 'subscription' | 'fields' | 'listIds' | 'preferenceIds'>;

/** What the contact does with every message of one campaign. */
export type TestReaction = { readonly campaignId: CampaignId } & (
  | { readonly kind: 'ignores' }
  /** Without clicking. Hours count from the sending. */
  | { readonly kind: 'opens'; readonly afterHours: number }
  /** Opens and clicks at once; `link` null is the first of the campaign. */
  | { readonly kind: 'clicks'; readonly afterHours: number; readonly link: string | null }
);

/** Days are 24 hours each, from the enrolment. */
export type Expectation = { readonly withinDays: number } & (
  | { readonly kind: 'gets' | 'neverGets'; readonly campaignId: CampaignId }
  | { readonly kind: 'comesTo'; readonly nodeId: NodeId }
  | { readonly kind: 'leaves'; readonly outcome: string }
);

/** What a marketer expects of a program for one made-up contact. */
export type TestCase = Revised & {
  readonly id: TestCaseId;
  readonly programId: ProgramId;
  /** Empty where its sentence says it all. */
  readonly name: string;
  readonly person: TestPerson;
  /** Null is at the account clock's now, whenever it is run. */
  readonly enrolled: { readonly on: PlainDate; readonly at: TimeOfDay } | null;
  /** Campaigns that are not named here are not opened. */
  readonly reactions: readonly TestReaction[];
  /** At least one. */
  readonly expectations: readonly Expectation[];
};

/** As a person writes it. */
export type WrittenTestCase = Omit<TestCase, 'id' | 'programId' | 'revision'>;

export function getWrittenTestCase({
  id: _id,
  programId: _programId,
  revision: _revision,
  ...written
}: TestCase): WrittenTestCase {
  return written;
}

/** All that is needed to run one. */
export type TestScript = Pick<TestCase, 'person' | 'enrolled' | 'reactions' | 'expectations'>;
