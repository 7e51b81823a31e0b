import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import { eachEnrolmentBlock, eachMessageBlock, eachStepBlock } from '#api/storage/blocks.ts';
import type { Database } from '#api/storage/db.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { ProgramReplay, ProgramReport, ReportQuery } from '#contract/report.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { CampaignId, ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import { createReplay } from '#domain/report/replay.ts';
import { type CampaignFigures, createTally } from '#domain/report/report.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { parsePlainDate, toPlainDate } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** Ten years and some: a day is a row of the answer. */
const MOST_DAYS = 4_000;

/** What a program did in a period, counted from everything stored, portion by portion. */
export async function getReport(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  programId: ProgramId,
  query: ReportQuery,
): Promise<ProgramReport> {
  return db.transaction('r', db.tables, async () => {
    const program = await loadProgram(db, programId);
    const { clock, timeZone } = await loadAccount(db);
    const now = getAccountNow(clock, realNow());
    const run = await db.runs.get(programId);
    const period = await loadPeriod(db, { program, query, now, timeZone });
    const tally = createTally({ programId, outcomes: run?.outcomes ?? [], timeZone, ...period, now });
    await eachEnrolmentBlock(db, programId, tally.addEnrolments);
    if (run?.sent.some((count) => count > 0)) await eachMessageBlock(db, tally.addMessages);
    if (run?.skipped?.some((skips) => Object.keys(skips).length > 0))
      await eachStepBlock(db, programId, tally.addSteps);
    const { days, campaigns, ...report } = tally.report();
    return {
      ...report,
      programId,
      programName: program.name,
      at: now,
      everEnrolled: run?.ever ?? 0,
      from: toPlainDate(period.fromDay),
      until: toPlainDate(period.untilDay),
      messages: sumMessages(campaigns),
      campaigns: await withNames(db, campaigns),
      days: {
        enrolled: [...days.enrolled],
        finished: [...days.finished],
        sent: [...days.sent],
        opened: [...days.opened],
        clicked: [...days.clicked],
      },
    };
  });
}

type ReportRequest = {
  readonly program: Program;
  readonly query: ReportQuery;
  readonly now: Instant;
  readonly timeZone: string;
};

async function loadPeriod(db: Database, { program, query, now, timeZone }: ReportRequest) {
  const today = getLocalDay(now, timeZone);
  const untilDay = query.until === undefined ? today : (parsePlainDate(query.until) ?? today);
  const first = await firstEnrolledAt(db, program.id);
  const begun = Math.min(untilDay, getLocalDay(first ?? program.created.at, timeZone));
  const fromDay = query.from === undefined ? begun : (parsePlainDate(query.from) ?? begun);
  if (fromDay > untilDay)
    throw new ApiRefusal(badRequest([{ path: 'from', reason: 'is after the last day' }]));
  if (untilDay - fromDay >= MOST_DAYS) {
    throw new ApiRefusal(badRequest([{ path: 'from', reason: `is more than ${MOST_DAYS} days before` }]));
  }
  return { fromDay, untilDay };
}

/** Enrolments are numbered in the order of time. */
async function firstEnrolledAt(db: Database, programId: ProgramId): Promise<Instant | null> {
  const first = await db.enrolmentBlocks.get([programId, 0]);
  return first && first.size > 0 ? ((first.enrolledAt[0] ?? 0) as Instant) : null;
}

function sumMessages(campaigns: readonly CampaignFigures[]): ProgramReport['messages'] {
  const sum = (pick: (figures: CampaignFigures) => number) =>
    campaigns.reduce((total, figures) => total + pick(figures), 0);
  return {
    sent: sum(({ sent }) => sent),
    opened: sum(({ opened }) => opened),
    clicked: sum(({ clicked }) => clicked),
    unsubscribed: sum(({ unsubscribed }) => unsubscribed),
    bounced: sum(({ bounced }) => bounced),
    complained: sum(({ complained }) => complained),
  };
}

async function withNames(
  db: Database,
  campaigns: readonly CampaignFigures[],
): Promise<ProgramReport['campaigns']> {
  const known = await db.campaigns.bulkGet(campaigns.map(({ campaignId }) => campaignId as CampaignId));
  return campaigns.map((figures, index) => ({
    ...figures,
    // What is no email goes under no campaign.
    name: figures.campaignId === 0 ? 'SMS' : (known[index]?.name ?? 'Deleted campaign'),
  }));
}

/** What really happened in a program from its first contact until now, to be played on the canvas. */
export async function getReplay(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  programId: ProgramId,
): Promise<ProgramReplay> {
  return db.transaction('r', db.tables, async () => {
    await loadProgram(db, programId);
    const { clock } = await loadAccount(db);
    const until = getAccountNow(clock, realNow());
    const run = await db.runs.get(programId);
    const first = await db.enrolmentBlocks.get([programId, 0]);
    const from = (first?.enrolledAt[0] ?? until) as Instant;
    const replay = createReplay({ programId, from, until, ever: run?.ever ?? 0 });
    await eachStepBlock(db, programId, replay.addSteps);
    if (run?.sent.some((count) => count > 0)) await eachMessageBlock(db, replay.addMessages);
    return { programId, nodeIds: run?.nodeIds ?? [], ...replay.replay() };
  });
}
