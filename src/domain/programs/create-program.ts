import type { FolderId, ProgramId } from '#domain/ids.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { checkName, type Refusal } from './lifecycle.ts';
import { NAME_LENGTH, type Program, type Stamp } from './program.ts';

export type NewProgram = {
  readonly id: ProgramId;
  readonly name: string;
  readonly folderId: FolderId | null;
  readonly created: Stamp;
};

/** [L2] Every program begins as a Draft at revision 1, whether blank, from a template, a copy or an import. */
export function createProgram({ id, name, folderId, created }: NewProgram): Result<Program, Refusal> {
  const refusal = checkName(name, 'program');
  if (refusal) return refused(refusal);
  return accepted({
    id,
    name: name.trim(),
    folderId,
    status: 'Draft',
    enrolmentDisabled: null,
    revision: 1,
    designRevision: 1,
    created,
    modified: created,
    entered: created,
    missing: [],
  });
}

/** "Copy of Welcome series", cut to what a name may have. */
export function createCopyName(name: string): string {
  return [...`Copy of ${name.trim()}`].slice(0, NAME_LENGTH.max).join('').trim();
}
