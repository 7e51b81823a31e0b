import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPendingCalls } from '#client/connection/pending-calls.ts';

const ANSWER = { status: 200, headers: {}, body: '' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('stops the clock of a call once it is answered', async () => {
  const calls = createPendingCalls();
  const { id, answer } = calls.add(1_000);
  calls.settle(id, ANSWER);
  expect([await answer, vi.getTimerCount(), calls.longestTimeoutMs()]).toEqual([ANSWER, 0, 0]);
});

it('waits as long as the most patient call', () => {
  const calls = createPendingCalls();
  void calls.add(1_000);
  void calls.add(5_000);
  void calls.add(2_000);
  expect(calls.longestTimeoutMs()).toBe(5_000);
});
