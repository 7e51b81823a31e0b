import { describe, expect, it } from 'vitest';
import { createApiClient } from '#client/api.ts';
import type { ApiAnswer, ApiRequest, Connection } from '#client/connection/connection.ts';
import { listedPrograms } from '#store/programs-state.ts';
import { createProgramsStore } from '#store/programs-store.ts';
import { startSync } from '#store/sync.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { aPage, aSummary, programId } from './a-summary.ts';

const manySummaries = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => aSummary({ id: programId(from + index) }));

/** Answers with what is given, in turn, and remembers what was asked. */
function aConnection(answers: readonly ApiAnswer[]) {
  const asked: ApiRequest[] = [];
  const left = [...answers];
  const connection: Connection = {
    fetch: (request) => {
      asked.push(request);
      const answer = left.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('Nothing left to answer'));
    },
    onNews: () => () => undefined,
  };
  return { asked, connection };
}

const ok = (body: unknown): ApiAnswer => ({ status: 200, headers: {}, body: JSON.stringify(body) });

describe('startSync', () => {
  it('loads a first page of 100, then the rest in large ones', async () => {
    const { asked, connection } = aConnection([
      ok(aPage(manySummaries(100, 1), { next: 'p2', total: 2_700 })),
      ok(aPage(manySummaries(2_500, 101), { next: 'p3', total: 2_700 })),
      ok(aPage(manySummaries(100, 2_601), { total: 2_700 })),
    ]);
    const store = createProgramsStore();
    await startSync(connection, createApiClient(connection), store).load();
    expect(asked.map(({ path }) => path)).toEqual([
      '/api/programs?limit=100',
      '/api/programs?limit=2500&after=p2',
      '/api/programs?limit=2500&after=p3',
    ]);
    expect(listedPrograms(store.getState())).toHaveLength(2_700);
  });

  it('says why the list could not be loaded, and loads it when tried again', async () => {
    const problem = { kind: 'storageUnavailable', status: 503, title: 'No storage', detail: 'Allow it' };
    const { connection } = aConnection([
      { status: 503, headers: {}, body: JSON.stringify(problem) },
      ok(aPage(manySummaries(1, 1))),
    ]);
    const store = createProgramsStore();
    const sync = startSync(connection, createApiClient(connection), store);
    await sync.load();
    expect(store.getState().list).toEqual({ phase: 'failed', problem });
    await sync.load();
    expect(store.getState().list).toMatchObject({ phase: 'loaded', isComplete: true, total: 1 });
  });

  it('ignores the answer of a load that a later one has replaced', async () => {
    let answer = (_answer: ApiAnswer): void => undefined;
    const late = new Promise<ApiAnswer>((resolve) => {
      answer = resolve;
    });
    const answers = [late, Promise.resolve(ok(aPage(manySummaries(1, 1))))];
    const connection: Connection = {
      fetch: () => answers.shift() ?? Promise.reject(new Error('Nothing left to answer')),
      onNews: () => () => undefined,
    };
    const store = createProgramsStore();
    const sync = startSync(connection, createApiClient(connection), store);
    const replaced = sync.load();
    await sync.load();
    answer(ok(aPage(manySummaries(3, 1))));
    await replaced;
    expect(listedPrograms(store.getState()).map(({ id }) => id)).toEqual([1]);
  });

  it('ignores the failure of a load that a later one has replaced', async () => {
    let fail = (): void => undefined;
    const late = new Promise<ApiAnswer>((_, reject) => {
      fail = () => reject(new Error('Too late'));
    });
    const answers = [late, Promise.resolve(ok(aPage(manySummaries(1, 1))))];
    const connection: Connection = {
      fetch: () => answers.shift() ?? Promise.reject(new Error('Nothing left to answer')),
      onNews: () => () => undefined,
    };
    const store = createProgramsStore();
    const sync = startSync(connection, createApiClient(connection), store);
    const first = sync.load();
    await sync.load();
    fail();
    await first;
    expect(store.getState().list).toMatchObject({ phase: 'loaded', total: 1 });
  });

  it('receives programs that were created, changed and purged elsewhere', async () => {
    const { store, sync, client } = await aConnectedAccount();
    await sync.load();
    const names = () => listedPrograms(store.getState()).map(({ name, status }) => `${name}: ${status}`);
    const { program } = await client.createProgram({ name: 'Spring', folderId: null, template: 'blank' });
    expect(names()).toEqual(['Spring: Draft']);
    await client.sendCommand(program.id, {
      onRevision: program.revision,
      command: { type: 'rename', name: 'May' },
    });
    expect(names()).toEqual(['May: Draft']);
    await client.sendCommand(program.id, { onRevision: program.revision + 1, command: { type: 'delete' } });
    expect(names()).toEqual([]);
    await client.sendCommand(program.id, { onRevision: program.revision + 2, command: { type: 'purge' } });
    expect(store.getState().entries.size).toBe(0);
  });

  it('loads everything again after a reset', async () => {
    const { store, sync, client, connection } = await aConnectedAccount();
    await client.createProgram({ name: 'Spring', folderId: null, template: 'blank' });
    await sync.load();
    const phases: string[] = [];
    const reloaded = new Promise<void>((resolve) => {
      store.subscribe(({ list, entries }) => {
        phases.push(`${list.phase} ${entries.size}`);
        if (list.phase === 'loaded') resolve();
      });
    });
    connection.publish({ type: 'accountReset' });
    await reloaded;
    expect(phases).toEqual(['loading 0', 'loading 0', 'loaded 1']);
  });
});
