import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { summarizeProgram } from '#api/use-cases/programs/summaries.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import type { Program } from '#domain/programs/program.ts';

/** What an act that made or changed a design answers, and the news of it. */
export async function describeDesignChange(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  program: Program,
  design: Design,
): Promise<Omit<Acted<ProgramDetail>, 'activity'>> {
  const summary = await summarizeProgram(deps, program);
  return {
    result: { program: summary, design },
    news: [{ type: 'programChanged', program: summary, isDesignChanged: true }],
  };
}
