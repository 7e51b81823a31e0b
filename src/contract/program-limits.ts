import type { Candidate } from '#domain/catalogue/kinds.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { NamedReference } from '#domain/programs/program-file.ts';

export const MAXIMUM_FILE_BYTES = 10 * 1024 * 1024;

/** For each thing named in the file what of the account to name instead; null leaves the setting empty. */
export type FileMapping = readonly { readonly from: Reference; readonly to: Reference | null }[];

/** POST /api/program-imports/preview */
export type FilePreview = {
  readonly name: string;
  readonly steps: number;
  /** What the program names, each with the account's own thing of that kind and name, where there is one. */
  readonly references: readonly (NamedReference & { readonly suggestion: Reference | null })[];
  /** What the account has of the kinds in question, to choose from. */
  readonly candidates: readonly Candidate[];
};
