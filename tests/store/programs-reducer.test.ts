import { describe, expect, it } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import { type ProgramsEvent, reducePrograms } from '#store/programs-reducer.ts';
import {
  countByStatus,
  listedPrograms,
  NOTHING_LOADED,
  type ProgramsState,
  programById,
} from '#store/programs-state.ts';
import { someFacts } from '#tests/domain/builders/some-facts.ts';
import { aPage, aSummary, programId } from './a-summary.ts';

const ID = programId(7);
const draft = aSummary({ id: ID, status: 'Draft', revision: 3 });
const active = aSummary({ id: ID, status: 'Active', revision: 4 });
const activate = { type: 'activate' } as const;

const received: ProgramsEvent = { type: 'programReceived', program: draft };
const sent = (requestId: string, facts = someFacts()): ProgramsEvent => ({
  type: 'commandSent',
  programId: ID,
  requestId,
  event: activate,
  facts,
});
const confirmed = (requestId: string): ProgramsEvent => ({
  type: 'commandConfirmed',
  programId: ID,
  requestId,
  program: active,
});

/** What a screen would show of program 7 after each event. */
function shownAfterEach(events: readonly ProgramsEvent[]): readonly string[] {
  let state = NOTHING_LOADED;
  return events.map((event) => {
    state = reducePrograms(state, event);
    return describeEntry(state);
  });
}

function describeEntry(state: ProgramsState): string {
  const entry = state.entries.get(ID);
  if (!entry) return 'unknown';
  const shown = `${programById(state, ID)?.status} ${entry.confirmed.revision}`;
  const pending = entry.pending ? ` (${entry.pending.requestId} on its way)` : '';
  const commandError =
    entry.commandError?.kind === 'refused'
      ? entry.commandError.refusal.kind
      : entry.commandError?.problem.kind;
  return shown + pending + (commandError ? ` (${commandError})` : '');
}

const lost: Problem = { kind: 'connectionLost', status: 503, title: 'Lost', detail: 'Try again' };

describe('reducePrograms', () => {
  it('shows a change at once and keeps it when it is confirmed', () => {
    expect(shownAfterEach([received, sent('a'), confirmed('a')])).toEqual([
      'Draft 3',
      'Active 3 (a on its way)',
      'Active 4',
    ]);
  });

  it('takes a change back when it is refused, and says why until that is dismissed', () => {
    const refused: ProgramsEvent = {
      type: 'commandRefused',
      programId: ID,
      requestId: 'a',
      commandError: { kind: 'failed', event: activate, problem: lost },
    };
    expect(
      shownAfterEach([received, sent('a'), refused, { type: 'refusalDismissed', programId: ID }]),
    ).toEqual(['Draft 3', 'Active 3 (a on its way)', 'Draft 3 (connectionLost)', 'Draft 3']);
  });

  it('refuses at once what the rule refuses, with nothing on its way', () => {
    const full = someFacts({ activePrograms: 50, activeLimit: 50 });
    expect(shownAfterEach([received, sent('a', full)])).toEqual(['Draft 3', 'Draft 3 (activeLimitReached)']);
  });

  it('sends a second command only when the first has its answer', () => {
    expect(shownAfterEach([received, sent('a'), sent('b'), confirmed('a')])).toEqual([
      'Draft 3',
      'Active 3 (a on its way)',
      'Active 3 (a on its way)',
      'Active 4',
    ]);
  });

  it('never goes back to an older revision', () => {
    const older: ProgramsEvent = { type: 'programReceived', program: aSummary({ id: ID, revision: 2 }) };
    expect(shownAfterEach([received, sent('a'), confirmed('a'), received, older])).toEqual([
      'Draft 3',
      'Active 3 (a on its way)',
      'Active 4',
      'Active 4',
      'Active 4',
    ]);
  });

  it('takes news at the same revision, which brings counts and the next enrolment', () => {
    const news = { ...draft, enrolled: { inside: 2, ever: 3 }, nextEnrolmentAt: draft.modified.at };
    const state = [received, { type: 'programReceived', program: news } as const].reduce(
      reducePrograms,
      NOTHING_LOADED,
    );
    expect(programById(state, ID)).toEqual(news);
  });

  it('keeps a command on its way when news of its effect overtakes its answer', () => {
    const news: ProgramsEvent = { type: 'programReceived', program: active };
    expect(shownAfterEach([received, sent('a'), news, confirmed('a')])).toEqual([
      'Draft 3',
      'Active 3 (a on its way)',
      'Active 4 (a on its way)',
      'Active 4',
    ]);
  });

  it('ignores the answer to a command that is no longer on its way', () => {
    const late: ProgramsEvent = {
      type: 'commandRefused',
      programId: ID,
      requestId: 'old',
      commandError: { kind: 'failed', event: activate, problem: lost },
    };
    expect(shownAfterEach([received, sent('a'), late])).toEqual([
      'Draft 3',
      'Active 3 (a on its way)',
      'Active 3 (a on its way)',
    ]);
  });

  it('forgets a program that is gone, and all of them after a reset', () => {
    expect(shownAfterEach([received, { type: 'programGone', programId: ID }])).toEqual([
      'Draft 3',
      'unknown',
    ]);
    expect(shownAfterEach([received, { type: 'accountReset' }])).toEqual(['Draft 3', 'unknown']);
  });

  it('shows a program that is being purged until it is gone', () => {
    const deleted = aSummary({ id: ID, status: 'Deleted', revision: 3 });
    const purge: ProgramsEvent = {
      type: 'commandSent',
      programId: ID,
      requestId: 'p',
      event: { type: 'purge' },
      facts: someFacts(),
    };
    const done: ProgramsEvent = { type: 'commandConfirmed', programId: ID, requestId: 'p', program: null };
    expect(shownAfterEach([{ type: 'programReceived', program: deleted }, purge, done])).toEqual([
      'Deleted 3',
      'Deleted 3 (p on its way)',
      'unknown',
    ]);
  });

  it('recounts who is enrolled without touching anything else', () => {
    const counted: ProgramsEvent = {
      type: 'enrolledCounted',
      programId: ID,
      enrolled: { inside: 2, ever: 5 },
    };
    const state = [received, sent('a'), counted].reduce(reducePrograms, NOTHING_LOADED);
    expect(programById(state, ID)).toMatchObject({ status: 'Active', enrolled: { inside: 2, ever: 5 } });
    expect(state.entries.get(ID)?.confirmed).toEqual({ ...draft, enrolled: { inside: 2, ever: 5 } });
  });
});

describe('the list', () => {
  it('passes from loading to a part to the whole list', () => {
    const other = aSummary({ id: programId(8), status: 'Active' });
    const pages: readonly ProgramsEvent[] = [
      { type: 'listRequested' },
      {
        type: 'programsPageReceived',
        page: aPage([draft], {
          next: 'c',
          total: 2,
          byStatus: { Draft: 1, Active: 1, Deactivated: 0, ReadOnly: 0 },
        }),
      },
      { type: 'programsPageReceived', page: aPage([other], { total: 2 }) },
    ];
    let state = NOTHING_LOADED;
    const seen = pages.map((event) => {
      state = reducePrograms(state, event);
      return {
        phase: state.list.phase,
        rows: listedPrograms(state).length,
        active: countByStatus(state).Active,
      };
    });
    expect(seen).toEqual([
      { phase: 'loading', rows: 0, active: 0 },
      { phase: 'loaded', rows: 1, active: 1 },
      { phase: 'loaded', rows: 2, active: 1 },
    ]);
  });

  it('fails with the reason and keeps what is there', () => {
    const events: readonly ProgramsEvent[] = [received, { type: 'listFailed', problem: lost }];
    const state = events.reduce(reducePrograms, NOTHING_LOADED);
    expect(state.list).toEqual({ phase: 'failed', problem: lost });
    expect(listedPrograms(state)).toEqual([draft]);
  });

  it('leaves out deleted programs', () => {
    const deleted: ProgramsEvent = {
      type: 'programReceived',
      program: aSummary({ id: ID, status: 'Deleted', revision: 4 }),
    };
    expect(listedPrograms([received, deleted].reduce(reducePrograms, NOTHING_LOADED))).toEqual([]);
  });
});
