import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgramSummary } from '#contract/programs.ts';
import type { LifecycleEvent } from '#domain/programs/lifecycle.ts';
import { type ProgramsEvent, reducePrograms } from '#store/programs-reducer.ts';
import { listedPrograms, NOTHING_LOADED, type ProgramsState, programById } from '#store/programs-state.ts';
import { folderId } from '#tests/domain/builders/a-program.ts';
import { aMissingReference, aProblem, someFacts } from '#tests/domain/builders/some-facts.ts';
import {
  MODEL_EVENTS,
  type ModelCommand,
  type ModelProgram,
  type ModelWorld,
  modelOutcome,
} from '#tests/domain/programs/lifecycle-model.ts';
import { aSummary, programId } from './a-summary.ts';

const SEED = 20_261_124;
const SEQUENCES = 10_000;
const ID = programId(7);

/** What the page should show: the confirmed program, what is on its way, and the last refusal. */
type Shown = {
  readonly confirmed: ModelProgram | null;
  readonly pending: { readonly requestId: string; readonly leadsTo: ModelProgram | null } | null;
  readonly refused: string | null;
};

type Step = { readonly event: ProgramsEvent; readonly expected: Shown };

const NEW: ModelProgram = {
  status: 'Draft',
  isEnrolmentDisabled: false,
  revision: 1,
  designRevision: 1,
  name: 'Welcome',
  folder: null,
  missing: 0,
};

describe('the store against the model of the lifecycle', () => {
  test(`[ROB-1] ${SEQUENCES} sequences of commands, answers and news: list and builder show what the model says`, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 30), { maxLength: 60, size: 'max' }), (draws) => {
        expect(differences(draws, seen)).toEqual([]);
      }),
      { seed: SEED, numRuns: SEQUENCES },
    );
    console.log(`store against model: seed ${SEED}, ${SEQUENCES} sequences, ${seen.size} kinds of step`);
    expect([...seen].toSorted()).toEqual([
      'commandConfirmed',
      'commandRefused',
      'commandSent',
      'programReceived',
      'refusalDismissed',
    ]);
  }, 120_000);
});

/** The first place where the store and the model part, if any. */
function differences(draws: readonly number[], seen: Set<string>): readonly unknown[] {
  let state = reducePrograms(NOTHING_LOADED, { type: 'programReceived', program: summaryOf(NEW) });
  let shown: Shown = { confirmed: NEW, pending: null, refused: null };
  for (const draw of draws) {
    const { event, expected } = drawn(draw, shown);
    state = reducePrograms(state, event);
    shown = expected;
    seen.add(event.type);
    const [actual, wanted] = [textOfState(state), textOfShown(shown)];
    if (actual !== wanted) return [{ event, actual, wanted }];
    if (shown.confirmed === null) return [];
  }
  return [];
}

function drawn(draw: number, shown: Shown): Step {
  const part = (place: number, size: number) => Math.floor(draw / place) % size;
  const kind = part(1, 8);
  const { confirmed, pending } = shown;
  if (confirmed === null) throw new Error('A program that is gone has no further steps');
  if (kind === 0) return olderNews(confirmed, shown);
  if (kind === 1) {
    return { event: { type: 'refusalDismissed', programId: ID }, expected: { ...shown, refused: null } };
  }
  if (pending && kind < 5)
    return kind === 2 ? refusal(pending.requestId, shown) : confirmation(pending, shown);
  const command: ModelCommand = {
    event: MODEL_EVENTS[part(8, 10)] ?? 'save',
    name: ['Spring', ' ', 'n'.repeat(255)][part(80, 3)] ?? '',
    folder: part(80, 2) === 0 ? null : 4,
    onRevision: part(240, 10) === 0 ? confirmed.revision - 1 : confirmed.revision,
  };
  const world: ModelWorld = {
    isSaved: part(2_400, 6) > 0,
    errors: part(14_400, 6) > 0 ? 0 : 1,
    missing: part(86_400, 2),
    active: part(172_800, 4) === 0 ? 50 : 6,
    limit: 50,
    hasEnrolled: part(691_200, 2) === 0,
  };
  return sending(command, world, String(draw), shown);
}

function sending(command: ModelCommand, world: ModelWorld, requestId: string, shown: Shown): Step {
  const event: ProgramsEvent = {
    type: 'commandSent',
    programId: ID,
    requestId,
    event: eventOf(command),
    facts: someFacts({
      onRevision: command.onRevision,
      isDesignSaved: world.isSaved,
      hasEverEnrolled: world.hasEnrolled,
      errors: Array.from({ length: world.errors }, () => aProblem()),
      missing: Array.from({ length: world.missing }, () => aMissingReference()),
      activePrograms: world.active,
      activeLimit: world.limit,
    }),
  };
  // Only one command is on its way at a time.
  if (shown.pending || shown.confirmed === null) return { event, expected: shown };
  const outcome = modelOutcome(shown.confirmed, command, world);
  if ('refused' in outcome) return { event, expected: { ...shown, refused: outcome.refused } };
  return { event, expected: { ...shown, pending: { requestId, leadsTo: outcome.accepted }, refused: null } };
}

function confirmation({ requestId, leadsTo }: NonNullable<Shown['pending']>, shown: Shown): Step {
  const program = leadsTo && summaryOf(leadsTo);
  return {
    event: { type: 'commandConfirmed', programId: ID, requestId, program },
    expected: { ...shown, confirmed: leadsTo, pending: null },
  };
}

function refusal(requestId: string, shown: Shown): Step {
  const commandError = {
    kind: 'refused',
    event: { type: 'activate' },
    refusal: { kind: 'designNotSaved' },
  } as const;
  return {
    event: { type: 'commandRefused', programId: ID, requestId, commandError },
    expected: { ...shown, pending: null, refused: 'designNotSaved' },
  };
}

/** News that was overtaken on its way changes nothing. */
function olderNews(confirmed: ModelProgram, shown: Shown): Step {
  const program = summaryOf({ ...confirmed, revision: confirmed.revision - 1, name: 'Long ago' });
  return { event: { type: 'programReceived', program }, expected: shown };
}

function textOfState(state: ProgramsState): string {
  const entry = state.entries.get(ID);
  if (!entry) return 'gone';
  const inBuilder = programById(state, ID);
  const inList = listedPrograms(state).find(({ id }) => id === ID);
  if (inBuilder !== inList && inBuilder?.status !== 'Deleted') return 'list and builder differ';
  const refused = entry.commandError?.kind === 'refused' ? entry.commandError.refusal.kind : null;
  return `${inBuilder && textOf(modelOf(inBuilder))} ${entry.pending?.requestId ?? null} ${refused}`;
}

function textOfShown({ confirmed, pending, refused }: Shown): string {
  if (confirmed === null) return 'gone';
  return `${textOf(pending?.leadsTo ?? confirmed)} ${pending?.requestId ?? null} ${refused}`;
}

function textOf(program: ModelProgram): string {
  const { status, isEnrolmentDisabled, revision, designRevision, name, folder, missing } = program;
  return [status, isEnrolmentDisabled, revision, designRevision, name, folder, missing].join('|');
}

function modelOf(program: ProgramSummary): ModelProgram {
  return {
    status: program.status,
    isEnrolmentDisabled: program.enrolmentDisabled !== null,
    revision: program.revision,
    designRevision: program.designRevision,
    name: program.name,
    folder: program.folderId,
    missing: program.missing.length,
  };
}

function summaryOf(model: ModelProgram): ProgramSummary {
  return aSummary({
    id: ID,
    status: model.status as ProgramSummary['status'],
    enrolmentDisabled: model.isEnrolmentDisabled ? aSummary().created : null,
    revision: model.revision,
    designRevision: model.designRevision,
    name: model.name,
    folderId: model.folder === null ? null : folderId(model.folder),
    missing: Array.from({ length: model.missing }, () => aMissingReference()),
  });
}

function eventOf({ event, name = '', folder = null }: ModelCommand): LifecycleEvent {
  if (event === 'rename') return { type: 'rename', name };
  if (event === 'move') return { type: 'move', folderId: folder === null ? null : folderId(folder) };
  return { type: event } as LifecycleEvent;
}
