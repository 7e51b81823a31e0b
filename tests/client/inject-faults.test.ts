import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApiClient } from '#client/api.ts';
import type { ApiRequest, Connection } from '#client/connection/connection.ts';
import { createFaultInjection } from '#client/fault-injection.ts';
import { type Faults, NO_FAULTS } from '#client/faults.ts';
import { injectFaults } from '#client/inject-faults.ts';
import type { News } from '#contract/news.ts';

const RESET: News = { type: 'accountReset' };
const SENT: News = { type: 'messagesSent' };

/** A line that writes down what comes through it. */
function aLine() {
  const arrived: ApiRequest[] = [];
  const listeners = new Set<(news: News) => void>();
  const line: Connection = {
    fetch: (request) => {
      arrived.push(request);
      return Promise.resolve({ status: 200, headers: {}, body: '{}' });
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const faultInjection = createFaultInjection(line);
  const client = createApiClient(faultInjection.connection);
  const heard: News[] = [];
  faultInjection.connection.onNews((news) => heard.push(news));
  return {
    line,
    arrived,
    heard,
    client,
    faultInjection,
    tell: (news: News) => listeners.forEach((listener) => listener(news)),
    put: (change: Partial<Faults>) => faultInjection.switchOn({ ...NO_FAULTS, ...change }, injectFaults),
  };
}

/** The kinds of the problems that calls ended with, one after the other. */
async function endsOf(count: number, call: () => Promise<unknown>): Promise<readonly string[]> {
  const ends: string[] = [];
  for (let made = 0; made < count; made += 1) {
    await call().then(
      () => ends.push('fine'),
      (error) => ends.push(error.problem.kind),
    );
  }
  return ends;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('without fault injection every call passes through', async () => {
  const { client, arrived, heard, tell } = aLine();
  expect(await endsOf(10, client.folders)).toEqual(Array.from({ length: 10 }, () => 'fine'));
  tell(SENT);
  expect([arrived.length, heard]).toEqual([10, [SENT]]);
});

test('without fault injection a call is the connection’s own', () => {
  const { line, faultInjection, put } = aLine();
  put({ failures: 'everyChange' });
  faultInjection.switchOff();
  expect(faultInjection.connection.fetch).toBe(line.fetch);
});

test('answers are delayed by the chosen time', async () => {
  const { client, arrived, put } = aLine();
  put({ delayMs: 3_000 });
  const answer = client.folders();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(arrived).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await answer;
  expect(arrived.map(({ path }) => path)).toEqual(['/api/folders']);
});

test('every fifth change fails, before or after the API has carried it out', async () => {
  const { client, arrived, put } = aLine();
  put({ failures: 'oneInFive' });
  const ends = await endsOf(10, () => client.createFolder('Spring'));
  const fine = Array.from({ length: 4 }, () => 'fine');
  expect(ends).toEqual([...fine, 'connectionLost', ...fine, 'timedOut']);
  expect(arrived).toHaveLength(9);
});

test('every fifth read fails before it reaches the API', async () => {
  const { client, put } = aLine();
  put({ failures: 'oneInFive' });
  const ends = await endsOf(10, client.folders);
  expect(ends.filter((end) => end === 'connectionLost')).toHaveLength(2);
});

test('all changes fail, and every read succeeds', async () => {
  const { client, arrived, put } = aLine();
  put({ failures: 'everyChange' });
  expect(await endsOf(3, () => client.createFolder('Spring'))).toEqual(Array(3).fill('connectionLost'));
  expect(await endsOf(3, client.folders)).toEqual(Array(3).fill('fine'));
  expect(arrived.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
});

test('offline every call fails, and the missed news is loaded afterwards', async () => {
  const { client, arrived, heard, tell, put, faultInjection } = aLine();
  put({ isOffline: true, delayMs: 3_000 });
  tell(SENT);
  expect(await endsOf(2, client.folders)).toEqual(['connectionLost', 'connectionLost']);
  expect([arrived, heard]).toEqual([[], []]);
  faultInjection.switchOff();
  tell(SENT);
  expect(await endsOf(1, client.folders)).toEqual(['fine']);
  expect([heard, faultInjection.current()]).toEqual([[RESET, SENT], NO_FAULTS]);
});
