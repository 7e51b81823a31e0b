import type { ListId, ProgramId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';

export type ContactList = Revised & {
  readonly id: ListId;
  readonly name: string;
  /** The program that those who are new to the list are enrolled in, if it is active: its join action. */
  readonly joinProgramId: ProgramId | null;
};
