import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import { keysUnder } from '#api/storage/port.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import { loadNextEnrolment } from '#api/use-cases/programs/summaries.ts';
import type { JourneyAnswer } from '#contract/journeys.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { findStart } from '#domain/design/find-start.ts';
import { findEnrolmentObstacles } from '#domain/engine/explain/enrolment-obstacles.ts';
import { assembleJourneys } from '#domain/engine/explain/journey.ts';
import type { MessageBlock, StepBlock } from '#domain/engine/records/stored.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import { getMovePlan } from '#domain/programs/pending-moves.ts';
import { loadMoves } from './moves.ts';

/** What a contact has gone through in a program, and why it is not taken in when it is not inside. */
export async function getJourney(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  programId: ProgramId,
  contactId: ContactId,
): Promise<JourneyAnswer> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const program = await loadProgram(db, programId);
    const { clock, timeZone } = await loadAccount(db);
    const now = getAccountNow(clock, deps.realNow());
    const contact = (await db.contacts.get(contactId)) ?? null;
    const run = await db.runs.get(programId);
    const blocks = run ? await ofProgram(deps, programId) : [];
    const enrolments = blocks.filter((block) => block.contact.includes(contactId));
    if (!contact && enrolments.length === 0) throw new ApiRefusal(notFound('contact'));
    const since = Math.min(...enrolments.map((block) => firstEnrolledAt(block, contactId)));
    const journeys = run
      ? assembleJourneys(contactId, {
          run,
          blocks: enrolments,
          steps: await stepsSince(deps, programId, since),
          messages: await messagesSince(deps, since),
          now,
        })
      : [];
    const inside = journeys.find(({ outcome }) => outcome === null);
    const start = findStart((await loadDesign(db, programId)).design);
    if (!start) throw new Error(`Program ${programId} has no start`);
    return {
      at: now,
      contactId,
      contact,
      journeys,
      obstacles: inside
        ? []
        : findEnrolmentObstacles({
            program,
            start: start.settings,
            contact,
            isInside: false,
            wasEnrolled: journeys.length > 0,
            metRuleBefore: run?.metRule.includes(contactId) ?? false,
            nextSlotAt: await loadNextEnrolment(db, program, { now, timeZone }),
            catalogue: await loadCatalogue(db),
            now,
            timeZone,
          }),
      planned: (inside && getMovePlan(await loadMoves(db, programId)).get(inside.enrolment)) ?? null,
    };
  });
}

async function ofProgram({ db }: Pick<ApiContext, 'db'>, programId: ProgramId) {
  return db.enrolmentBlocks
    .where('[programId+block]')
    .between(...keysUnder(programId))
    .toArray();
}

function firstEnrolledAt(
  block: { size: number; contact: Int32Array; enrolledAt: Float64Array },
  contactId: ContactId,
): number {
  return block.enrolledAt[block.contact.indexOf(contactId)] ?? 0;
}

/** From the end backwards, until what lies before the first enrolment: logs are in the order of time. */
async function stepsSince({ db }: Pick<ApiContext, 'db'>, programId: ProgramId, since: number) {
  const blocks: StepBlock[] = [];
  if (!Number.isFinite(since)) return blocks;
  await db.stepBlocks
    .where('[programId+sequence]')
    .between(...keysUnder(programId))
    .reverse()
    .until((block) => (block.at[block.size - 1] ?? 0) < since)
    .each((block) => blocks.push(block));
  return blocks.toReversed();
}

async function messagesSince({ db }: Pick<ApiContext, 'db'>, since: number) {
  const blocks: MessageBlock[] = [];
  if (!Number.isFinite(since)) return blocks;
  await db.messageBlocks
    .reverse()
    .until((block) => (block.sentAt[block.size - 1] ?? 0) < since)
    .each((block) => blocks.push(block));
  return blocks.toReversed();
}
