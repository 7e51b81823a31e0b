import type { EnrolmentBlock } from '#domain/engine/stored.ts';

/** How a contact came in; blocks hold the place in this list. */
export const ENROLMENT_SOURCES = ['schedule', 'program', 'list', 'api'] as const;
export type EnrolmentSource = (typeof ENROLMENT_SOURCES)[number];

/** Blocks that know no source are of a time when only the schedule enrolled. */
export function sourceAt(block: EnrolmentBlock & { readonly source?: Uint8Array }, row: number): number {
  return block.source?.[row] ?? 0;
}
