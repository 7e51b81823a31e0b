import type { PasswordHash } from '#api/credentials/password.ts';
import type { HistoryWhat } from '#contract/history.ts';
import type { Account } from '#domain/account/account.ts';
import type { Design } from '#domain/design/design.ts';
import type { EnrolmentFault, EnrolmentRequest } from '#domain/engine/enrol-on-request.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { ContactUndo } from '#domain/imports/undo-import.ts';
import type { Status } from '#domain/program-status.ts';
import type { Revised } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** The saved design of a program, and the revision it was saved at. */
export type DesignRecord = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly revision: number;
};

/** `generation` goes up in the transaction of everything that the engine reads: decision 011. */
export type AccountRecord = Account & {
  readonly generation: number;
  /** The generation at which contacts were changed last; absent where nobody has said it yet. */
  readonly contactsAt?: number;
  /** [A19] What addresses of erased contacts are hashed with; absent while nobody who was on the list is erased. */
  readonly suppressionKey?: string;
  /** Somebody replaced another one by it; absent where it was made because there was none. */
  readonly isReset?: boolean;
};

export type HistoryRecord = {
  readonly id: number;
  readonly programId: ProgramId;
  readonly at: Instant;
  readonly by: string;
  readonly revision: number;
  readonly what: HistoryWhat;
  /** A sentence without a full stop: "Activated". */
  readonly summary: string;
  readonly statusAfter: Status;
  /** The design as it was saved; absent where the design did not change. */
  readonly design?: Design | undefined;
};

/** What a request with an Idempotency-Key was answered, kept to answer the same again. */
export type AnswerRecord = {
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Real time, not the account's. */
  readonly at: Instant;
};

/** A program of somebody else's that may use the public API. */
export type ApiUserRecord = Revised & {
  readonly id: number;
  readonly name: string;
  readonly userName: string;
  readonly password: PasswordHash;
  readonly createdAt: Instant;
};

/** [I5] What the public API was asked to enrol. The engine takes it up and finishes it in the transaction that enrols. */
export type ApiEnrolmentRecord = EnrolmentRequest & {
  readonly id: number;
  /** What it is known by outside. */
  readonly guid: string;
  readonly status: 'Processing' | 'Finished';
  readonly createdAt: Instant;
};

/** Whom a finished enrolment left out, by the id of the enrolment: they may be everyone on ten lists. */
export type ApiEnrolmentFaults = { readonly id: number; readonly faults: readonly EnrolmentFault[] };

/** [M14] What it takes to undo an import. The contacts whom it added have the numbers from the first to the last. */
export type RememberedImport = {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly fileName: string;
  readonly added: number;
  readonly updated: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly newFields: readonly string[];
  readonly newListIds: readonly number[];
  readonly newPreferenceIds: readonly number[];
};

/** What an import changed of contacts who were there, some thousand of them. */
export type RememberedChanges = {
  readonly importId: string;
  readonly part: number;
  readonly changes: readonly ContactUndo[];
};
