import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { createApiClient } from '#client/api.ts';
import { ApiProvider } from '#client/api-context.ts';
import { createQueryClient, KEYS } from '#client/queries.ts';
import { useAccountNow, useSettledNow } from '#client/use-account.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const account = (now: Instant, movingTo: Instant | null): AccountAnswer => ({
  name: 'Test account',
  timeZone: 'Europe/London',
  origin: { id: 7, isReset: false },
  userName: 'Ada',
  activeLimit: 50,
  activePrograms: 0,
  reactions: 'sample',
  sending: { smsToUnknown: true, postalAddress: '' },
  clock: { account: now, real: TUESDAY_AT_TEN, speed: 1 },
  nextDueAt: null,
  nextEvent: null,
  movingTo,
});

it('a settled clock stands while the account clock is being moved, and the other follows it', async () => {
  const queries = createQueryClient();
  queries.setQueryData(KEYS.account, account(TUESDAY_AT_TEN, null));
  const api = createApiClient({
    fetch: () => Promise.reject(new Error('Nothing is fetched here')),
    onNews: () => () => undefined,
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>
      <ApiProvider value={api}>{children}</ApiProvider>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => [useSettledNow(DAY), useAccountNow(DAY)], { wrapper });
  /** What both show, in milliseconds from the first moment, once the other clock has heard the answer. */
  const hear = async (answer: AccountAnswer) => {
    act(() => void queries.setQueryData(KEYS.account, answer));
    await waitFor(() => expect(result.current[1]).toBe(answer.clock.account));
    return result.current.map((now) => (now ?? 0) - TUESDAY_AT_TEN);
  };
  const [week, halfway] = [later(TUESDAY_AT_TEN, 7 * DAY), later(TUESDAY_AT_TEN, 3 * DAY)];
  expect([await hear(account(halfway, week)), await hear(account(week, null))]).toEqual([
    [0, 3 * DAY],
    [7 * DAY, 7 * DAY],
  ]);
});
