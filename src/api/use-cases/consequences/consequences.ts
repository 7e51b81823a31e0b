import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import { eachEnrolmentBlock } from '#api/storage/blocks.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import { countOfStatus } from '#api/storage/program-index.ts';
import { allContacts } from '#api/use-cases/contacts/all-contacts.ts';
import { loadMoves } from '#api/use-cases/node-contacts/moves.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import { loadFacts } from '#api/use-cases/programs/require-transition.ts';
import { findFailingTestCases } from '#api/use-cases/test-cases/run-test-cases.ts';
import { loadTestCases } from '#api/use-cases/test-cases/stored-test-cases.ts';
import type { Reactions } from '#domain/account/account.ts';
import {
  type Consequences,
  type ConsequentialEvent,
  computeConsequences,
} from '#domain/consequences/consequences.ts';
import type { Forecast } from '#domain/consequences/forecast.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import type { StoredRun } from '#domain/engine/records/stored.ts';
import type { ProgramId, SegmentId } from '#domain/ids.ts';
import { asksReaction } from '#domain/nodes/condition.ts';
import { listConditions } from '#domain/nodes/node-conditions.ts';
import { countWithoutNumber } from '#domain/profiles/count-numbers.ts';
import { transition } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { countMatching } from '#domain/rules/count-matching.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { selectWarnings, validateDesign } from '#domain/validation/validate-design.ts';
import type { ValidationFacts } from '#domain/validation/validation-rule.ts';

/** What an event would do at this moment. Everything due by now is done first, so that the numbers are of now. */
export async function previewConsequences(
  deps: ApiContext,
  programId: ProgramId,
  event: ConsequentialEvent,
): Promise<Consequences> {
  await deps.engine.runUntilDue();
  const { run, inside, facts, testCases, warnings, ...stored } = await load(deps, programId, event);
  const isAccepted = transition(stored.program, { type: event }, facts).ok;
  const forecast = isAccepted ? await getForecast(deps, stored.program, event) : null;
  const now = forecast?.at ?? facts.now;
  const failing = await findFailingTestCases(testCases, {
    programId,
    design: stored.design,
    ...stored.words,
  });
  return computeConsequences({
    ...stored,
    event,
    warnings: [...warnings, ...failing],
    facts: { ...facts, now },
    words: { ...stored.words, now },
    forecast: forecast?.forecast ?? atRest(inside),
    everEnrolled: run?.ever ?? 0,
  });
}

async function load(deps: ApiContext, programId: ProgramId, event: ConsequentialEvent) {
  const { db, engine } = deps;
  return db.transaction('r', db.tables, async () => {
    const program = await loadProgram(db, programId);
    const { design } = await loadDesign(db, programId);
    const catalogue = await loadCatalogue(db, listDesignReferences(design));
    const facts = {
      ...(await loadFacts(deps, { program, event, onRevision: program.revision })),
      activePrograms: await countOfStatus(db, 'Active'),
    };
    const account = await loadAccount(db);
    const { timeZone } = account;
    const clock = { now: facts.now, timeZone };
    const known =
      event === 'activate'
        ? { ...(await loadCounts(deps, design, { ...clock, reactions: account.reactions })), clock }
        : {};
    const run = await db.runs.get(programId);
    const testCases = event === 'activate' ? await loadTestCases(db, programId) : [];
    return {
      testCases,
      program,
      design,
      facts,
      words: { catalogue, now: facts.now, timeZone },
      run,
      inside: await countInside(deps, run),
      moves: event === 'activate' ? await loadMoves(db, programId) : [],
      contactsInAccount: engine.contactsInMemory(account)?.length ?? (await db.contacts.count()),
      historyEntries: await db.history.where({ programId }).count(),
      warnings: event === 'activate' ? selectWarnings(validateDesign(design, catalogue, known)) : [],
    };
  });
}

/** [C7] By step, without contacts who were deleted. */
async function countInside(
  deps: Pick<ApiContext, 'db' | 'engine'>,
  run: StoredRun | undefined,
): Promise<Forecast['byNode']> {
  if (!run || run.inside === 0) return [];
  const known = new Set<number>((await allContacts(deps)).map(({ id }) => id));
  const here = run.nodeIds.map(() => 0);
  await eachEnrolmentBlock(deps.db, run.programId, (block) => {
    for (let row = 0; row < block.size; row++) {
      const node = block.node[row] ?? 0;
      if (block.outcome[row] === 0 && known.has(block.contact[row] ?? 0)) here[node] = (here[node] ?? 0) + 1;
    }
  });
  return run.nodeIds.flatMap((nodeId, node) => {
    const contacts = here[node] ?? 0;
    return contacts > 0 ? [{ nodeId, contacts }] : [];
  });
}

/** Only events that start, stop or change a run have a future to tell of. */
async function getForecast({ engine }: ApiContext, program: Program, event: ConsequentialEvent) {
  switch (event) {
    case 'activate':
    case 'deactivate':
      return engine.forecast(program.id, { isEnrolmentDisabled: program.enrolmentDisabled !== null });
    case 'disableEnrolment':
      return engine.forecast(program.id, { isEnrolmentDisabled: true });
    case 'enableEnrolment':
      return engine.forecast(program.id, { isEnrolmentDisabled: false });
    case 'delete':
    case 'restore':
    case 'purge':
      return null;
  }
}

/** Who stands where in a program that does not run on. */
function atRest(byNode: Forecast['byNode']): Forecast {
  return {
    inside: byNode.reduce((sum, { contacts }) => sum + contacts, 0),
    byNode,
    overdue: 0,
    leaving: 0,
    toOverdue: { nextHour: 0, nextDay: 0 },
    meetRuleNow: null,
    nextEnrolmentAt: null,
    nextSlotAt: null,
    nextHour: 0,
    nextDay: 0,
    contactsNextDay: 0,
    sms: { nextHour: 0, nextDay: 0 },
    byOthers: [],
    skipped: [],
    nextSlot: null,
  };
}

/** How many contacts meet each segment that a design names, and have no number for each sender profile. */
async function loadCounts(
  deps: Pick<ApiContext, 'db' | 'engine'>,
  design: Design,
  { now, timeZone, reactions }: { now: Instant; timeZone: string; reactions: Reactions | undefined },
): Promise<ValidationFacts> {
  const references = listDesignReferences(design);
  const ids = references.flatMap((one) => (one.kind === 'segment' ? [one.id] : []));
  const profileIds = references.flatMap((one) => (one.kind === 'smsProfile' ? [one.id] : []));
  const asksReactions = design.nodes.flatMap(listConditions).some(asksReaction);
  if (ids.length === 0 && profileIds.length === 0 && !asksReactions) return {};
  const segments = await deps.db.segments.bulkGet(ids);
  const profiles = await deps.db.smsProfiles.bulkGet(profileIds);
  const contacts = await allContacts(deps);
  const counts = segments.flatMap((segment): [SegmentId, number][] =>
    segment ? [[segment.id, countMatching(segment.rule, contacts, now, { timeZone })]] : [],
  );
  const numbers = profiles.flatMap((profile) =>
    profile
      ? [[profile.id, { without: countWithoutNumber(profile, contacts), contacts: contacts.length }] as const]
      : [],
  );
  const nobodyReacts = reactions !== 'everybody' && !contacts.some(({ isSample }) => isSample);
  return { contactsInSegment: new Map(counts), numbers: new Map(numbers), nobodyReacts };
}
