import type { MissingReference } from '#domain/catalogue/reference.ts';
import type { FolderId, ProgramId } from '#domain/ids.ts';
import type { Status } from '#domain/program-status.ts';
import type { Revised } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type Folder = Revised & { readonly id: FolderId; readonly name: string };

/** Who did something and when, on the account clock. */
export type Stamp = { readonly at: Instant; readonly by: string };

/** Everything about a program but its design and its figures. Only `transition` makes one with another status. */
export type Program = {
  readonly id: ProgramId;
  readonly name: string;
  readonly folderId: FolderId | null;
  readonly status: Status;
  /** Since when and by whom, or null while enabled. Survives deactivating and reactivating. */
  readonly enrolmentDisabled: Stamp | null;
  /** Goes up by one with every accepted change; a command names the one it was made on. */
  readonly revision: number;
  /** The revision at which the design was last saved. */
  readonly designRevision: number;
  readonly created: Stamp;
  readonly modified: Stamp;
  /** When and by whom the present status was entered. */
  readonly entered: Stamp;
  /** What a Read-only program would need to run; empty in every other status. */
  readonly missing: readonly MissingReference[];
};

/** How many contacts are in the program now, and how many were ever enrolled. */
export type Enrolled = { readonly inside: number; readonly ever: number };

export const NAME_LENGTH = { min: 1, max: 255 } as const;

/** Days that a deleted program is kept. */
export const DAYS_IN_BIN = 30;
