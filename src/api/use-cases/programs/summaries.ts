import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import type { ProgramDetail, ProgramSummary } from '#contract/programs.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Design } from '#domain/design/design.ts';
import { getSlotsPassedUntil } from '#domain/engine/records/passed-slots.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import { findNextEnrolment } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { findLastBusy } from './last-busy.ts';
import { loadDesign, loadProgram } from './load-program.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

export async function summarizePrograms(
  { db, realNow }: Sources,
  programs: readonly Program[],
): Promise<readonly ProgramSummary[]> {
  const account = await loadAccount(db);
  const at = { now: getAccountNow(account.clock, realNow()), timeZone: account.timeZone };
  const runs = await db.runs.bulkGet(programs.map(({ id }) => id));
  return Promise.all(
    programs.map(async (program, index) => {
      const run = runs[index];
      return {
        ...program,
        enrolled: { inside: run?.inside ?? 0, ever: run?.ever ?? 0 },
        lastBusyAt: run ? await findLastBusy(db, run) : null,
        nextEnrolmentAt: await loadNextEnrolment(db, program, at),
      };
    }),
  );
}

export async function summarizeProgram(sources: Sources, program: Program): Promise<ProgramSummary> {
  const [summary] = await summarizePrograms(sources, [program]);
  if (!summary) throw new Error('One program makes one summary');
  return summary;
}

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

export async function getProgram(deps: ApiContext, programId: ProgramId): Promise<ProgramDetail> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const program = await loadProgram(db, programId);
    const { design } = await loadDesign(db, programId);
    return { program: await summarizeProgram(deps, program), design };
  });
}

/** The next slot of an active program's schedule; null when nothing enrols by schedule. */
export async function loadNextEnrolment(
  db: Database,
  program: Program,
  { now, timeZone }: { now: Instant; timeZone: string },
): Promise<Instant | null> {
  if (program.status !== 'Active' || program.enrolmentDisabled) return null;
  const stored = await db.designs.get(program.id);
  const start = stored?.design.nodes.find((node) => node.type === 'start');
  const run = await db.runs.get(program.id);
  // [K4] The engine passes over slots that a change of the time zone has brought for a second time.
  const from = Math.max(now, run ? getSlotsPassedUntil(run) : 0) as Instant;
  return findNextEnrolment(start?.settings.schedule ?? null, from, timeZone);
}
