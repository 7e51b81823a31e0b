import type { FolderId, ProgramId } from '#domain/ids.ts';
import type { Program, Stamp } from '#domain/programs/program.ts';
import { type Instant, instant } from '#domain/schedule/instant.ts';

/** Tuesday 24 November 2026, 10:00 in London. */
export const TUESDAY_AT_TEN: Instant = instant(Date.UTC(2026, 10, 24, 10, 0));

export const aStamp = (overrides: Partial<Stamp> = {}): Stamp => ({
  at: TUESDAY_AT_TEN,
  by: 'Ada',
  ...overrides,
});

export const aProgram = (overrides: Partial<Program> = {}): Program => ({
  id: 7 as ProgramId,
  name: 'Welcome series',
  folderId: null,
  status: 'Draft',
  enrolmentDisabled: null,
  revision: 3,
  designRevision: 3,
  created: aStamp(),
  modified: aStamp(),
  entered: aStamp(),
  missing: [],
  ...overrides,
});

export const folderId = (id: number): FolderId => id as FolderId;
