import type { MissingReference } from '#domain/catalogue/reference.ts';
import type { Facts } from '#domain/programs/lifecycle.ts';
import { HOUR, later } from '#domain/schedule/instant.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import { campaignId } from './a-catalogue.ts';
import { TUESDAY_AT_TEN } from './a-program.ts';

/** Facts under which nothing stands in the way. */
export const someFacts = (overrides: Partial<Facts> = {}): Facts => ({
  now: later(TUESDAY_AT_TEN, HOUR),
  by: 'Grace',
  onRevision: 3,
  isDesignSaved: true,
  hasEverEnrolled: true,
  errors: [],
  missing: [],
  activePrograms: 6,
  activeLimit: 50,
  ...overrides,
});

export const aProblem = (overrides: Partial<ValidationProblem> = {}): ValidationProblem => ({
  severity: 'error',
  code: 'noAction',
  nodeId: null,
  field: null,
  text: 'Add at least one action to the program',
  advice: 'Add a step that does something for contacts, such as Send email.',
  ...overrides,
});

export const aMissingReference = (overrides: Partial<MissingReference> = {}): MissingReference => ({
  reference: { kind: 'campaign', id: campaignId(99) },
  name: 'Spring sale',
  ...overrides,
});
