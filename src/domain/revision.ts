/**
 * [U1] What people change counts its changes, from 1. A change names the revision it was made on, so that nobody
 * overwrites what they have not seen. Decision 064.
 */
export type Revised = { readonly revision: number };

export const FIRST_REVISION = 1;

export function raiseRevision<Row extends Revised>(row: Row): Row {
  return { ...row, revision: row.revision + 1 };
}

/** A row as it was when somebody looked at it: what a change of it names. */
export type SeenRow<Id> = Revised & { readonly id: Id };
