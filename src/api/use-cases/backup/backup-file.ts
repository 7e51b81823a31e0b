import type { Instant } from '#domain/schedule/instant.ts';

/**
 * A file of lines, each of them JSON: what it is, what is in it, and rows of one table a line. `version` goes up when an
 * older reader could no longer understand a file: with 2 rows count their changes, with 3 runs name the contacts whom
 * quantity splits have sent First, with 4 what a start rule has been used for, with 5 messages keep what they said, with 6 the
 * suppression list outlives contacts. Decisions 048, 064, 076, 079, 080 and 089.
 */
export const BACKUP_FILE = { format: 'program-builder-account', version: 6 } as const;

/** The first line. The checksum is of everything after it. */
export type BackupHead = {
  readonly format: typeof BACKUP_FILE.format;
  readonly version: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** The second line. */
export type BackupAbout = {
  readonly name: string;
  /** Real time, and what the account clock stood at then. */
  readonly madeAt: Instant;
  readonly clock: Instant;
  readonly rows: Readonly<Record<string, number>>;
  /** Numbers that were given once are never given again, also those of rows that are gone. */
  readonly nextIds: Readonly<Record<string, number>>;
};

/** Copies that are made again, what a request was answered an hour ago at the most, and what would undo an import. */
const LEFT_OUT: readonly string[] = ['contactBlocks', 'idempotency', 'imports', 'importChanges'];

export function isBackedUp({ name }: { readonly name: string }): boolean {
  return !LEFT_OUT.includes(name);
}
