import type { ProgramPage, ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { aProgram } from '#tests/domain/builders/a-program.ts';

export const aSummary = (overrides: Partial<ProgramSummary> = {}): ProgramSummary => ({
  ...aProgram(),
  enrolled: { inside: 0, ever: 0 },
  lastBusyAt: null,
  nextEnrolmentAt: null,
  ...overrides,
});

export const aPage = (programs: readonly ProgramSummary[], rest: Partial<ProgramPage> = {}): ProgramPage => ({
  programs,
  next: null,
  total: programs.length,
  byStatus: { Draft: 0, Active: 0, Deactivated: 0, ReadOnly: 0 },
  ...rest,
});

export const programId = (id: number): ProgramId => id as ProgramId;
