import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { ApiRefusal } from '#api/http/api-refusal.ts';
import { notFound } from '#api/http/problems.ts';
import { refusalProblem } from '#api/http/refusals.ts';
import type { HistoryRecord } from '#api/storage/records.ts';
import { momentOf } from '#api/use-cases/programs/facts.ts';
import { recordChange } from '#api/use-cases/programs/history.ts';
import { programAnswer } from '#api/use-cases/programs/program-answer.ts';
import type { Design } from '#domain/program/design.ts';
import { nameRefusal } from '#domain/program/lifecycle.ts';
import type { FolderId, Program } from '#domain/program/program.ts';

type NewProgram = Pick<HistoryRecord, 'what' | 'summary'> & {
  readonly name: string;
  readonly folderId: FolderId | null;
  readonly design: Design;
};

/** Stores a draft; to be called inside a transaction. */
export async function storeNewProgram(deps: Deps, made: NewProgram): Promise<Acted> {
  const { db } = deps;
  const { name, folderId, design, what, summary } = made;
  const refusal = nameRefusal(name);
  if (refusal) throw refusalProblem(refusal);
  if (folderId !== null && !(await db.folders.get(folderId))) throw new ApiRefusal(notFound('folder'));
  const { now: at, by } = await momentOf(deps);
  const draft: Omit<Program, 'id'> = {
    name: name.trim(),
    folderId,
    status: 'Draft',
    enrolmentDisabled: null,
    revision: 1,
    designRevision: 1,
    created: { at, by },
    modified: { at, by },
    entered: { at, by },
    missing: [],
  };
  const id = await db.programs.add(draft);
  const program: Program = { ...draft, id };
  await db.designs.add({ programId: id, design, revision: program.designRevision });
  await recordChange(db, program, { what, summary, design });
  return programAnswer(deps, { program, design, status: 201 });
}
