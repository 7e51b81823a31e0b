import { expect, test } from 'vitest';
import { createQueryClient, KEYS } from '#client/queries.ts';
import { keepQueriesFresh } from '#client/query-news.ts';
import type { News } from '#contract/news.ts';

/** Which of two queries, of the log and of the messages, are outdated after some news. */
function outdatedBy(news: News): readonly string[] {
  const queries = createQueryClient();
  const keys = [KEYS.activity, KEYS.messages];
  for (const key of keys) queries.setQueryData(key, 'as it was');
  let tell = (_news: News): void => undefined;
  const stop = keepQueriesFresh(
    {
      fetch: () => Promise.reject(new Error('Nothing is asked here')),
      onNews: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    queries,
  );
  tell(news);
  stop();
  return keys.filter((key) => queries.getQueryState(key)?.isInvalidated).map(([subject]) => subject);
}

test('what was done outdates the log and what it is about', () => {
  expect(outdatedBy({ type: 'messagesSent' })).toEqual(['activity', 'messages']);
});

test('a rehearsal on its way outdates nothing', () => {
  expect(outdatedBy({ type: 'rehearsalProgress', rehearsalId: 'r1', share: 0.5 })).toEqual([]);
});
