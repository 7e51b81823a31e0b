import type { Facts } from '#domain/program/lifecycle.ts';
import { HOUR, later } from '#domain/schedule/instant.ts';
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
