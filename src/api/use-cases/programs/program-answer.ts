import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { etagOf } from '#api/http/read-param.ts';
import { summaryOf } from '#api/use-cases/programs/summaries.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { Design } from '#domain/program/design.ts';
import type { Program } from '#domain/program/program.ts';

/** The answer to an act that made or changed a design, and the news of it. */
export async function programAnswer(
  deps: Pick<Deps, 'db' | 'realNow'>,
  { program, design, status }: { program: Program; design: Design; status: 200 | 201 },
): Promise<Acted> {
  const summary = await summaryOf(deps, program);
  return {
    status,
    body: { program: summary, design } satisfies ProgramDetail,
    headers: { etag: etagOf(program.revision) },
    news: [{ type: 'programChanged', program: summary, isDesignChanged: true }],
  };
}
