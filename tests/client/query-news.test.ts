import { expect, test } from 'vitest';
import { createQueryClient, KEYS } from '#client/queries.ts';
import { keepQueriesFresh } from '#client/query-news.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { News } from '#contract/news.ts';
import type { Figures } from '#contract/programs.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aSummary, programId } from '#tests/store/a-summary.ts';

const OF_THIS_PROGRAM = programId(7);

/** Every subject; of those that news may outdate in part, the part and another beside it. */
const QUERIES = {
  ...KEYS,
  contactLists: [...KEYS.contacts, 'lists'],
  ownHistory: [...KEYS.history, String(OF_THIS_PROGRAM)],
  ownTestCases: [...KEYS.testCases, String(OF_THIS_PROGRAM)],
} satisfies Readonly<Record<string, readonly string[]>>;
type Query = keyof typeof QUERIES;
const ALL = Object.keys(QUERIES) as Query[];

const figures: Figures = {
  programId: OF_THIS_PROGRAM,
  at: TUESDAY_AT_TEN,
  enrolled: { inside: 1, ever: 1 },
  byNode: [],
  nextChangeAt: null,
};
const account: AccountAnswer = {
  name: 'Test account',
  timeZone: 'Europe/London',
  origin: { id: 7, isReset: false },
  userName: 'Ada',
  activeLimit: 50,
  activePrograms: 1,
  reactions: 'sample',
  sending: { smsToUnknown: true, postalAddress: '' },
  clock: { account: TUESDAY_AT_TEN, real: TUESDAY_AT_TEN, speed: 1 },
  nextDueAt: null,
  nextEvent: null,
  movingTo: null,
};

/** Every kind of news and every query it invalidates; the compiler misses a kind that is left out. */
const INVALIDATED = {
  programChanged: [
    { type: 'programChanged', program: aSummary({ id: OF_THIS_PROGRAM }), isDesignChanged: true },
    [
      'recycleBin',
      'campaigns',
      'dataFields',
      'preferences',
      'activity',
      'report',
      'nodeContacts',
      'journeys',
      'moves',
      'ownHistory',
    ],
  ],
  programGone: [
    { type: 'programGone', programId: OF_THIS_PROGRAM },
    ['recycleBin', 'campaigns', 'activity', 'report'],
  ],
  figuresChanged: [{ type: 'figuresChanged', figures }, ['activity', 'report', 'nodeContacts', 'journeys']],
  accountChanged: [{ type: 'accountChanged', account }, ['activity', 'report']],
  catalogueChanged: [
    { type: 'catalogueChanged' },
    [
      'folders',
      'recycleBin',
      'campaigns',
      'catalogue',
      'segments',
      'dataFields',
      'preferences',
      'activity',
      'report',
      'testCases',
      'contactLists',
      'ownTestCases',
    ],
  ],
  contactsChanged: [
    { type: 'contactsChanged' },
    [
      'recycleBin',
      'segments',
      'dataFields',
      'preferences',
      'contacts',
      'activity',
      'report',
      'nodeContacts',
      'journeys',
      'contactLists',
    ],
  ],
  movesChanged: [
    { type: 'movesChanged', programId: OF_THIS_PROGRAM },
    ['activity', 'report', 'nodeContacts', 'journeys', 'moves'],
  ],
  testCasesChanged: [
    { type: 'testCasesChanged', programId: OF_THIS_PROGRAM },
    ['activity', 'report', 'ownTestCases'],
  ],
  messagesSent: [{ type: 'messagesSent' }, ['emailOpens', 'messages', 'activity', 'report']],
  rehearsalProgress: [{ type: 'rehearsalProgress', rehearsalId: 'r1', share: 0.5 }, []],
  importProgress: [{ type: 'importProgress', importId: 'i1', phase: 'reading', done: 1_000 }, []],
  accountReset: [{ type: 'accountReset' }, ALL],
} as const satisfies { readonly [T in News['type']]: readonly [News & { type: T }, readonly Query[]] };

test.each(Object.entries(INVALIDATED))('%s invalidates what it has changed, and nothing else', (_, row) => {
  const [news, invalidated] = row;
  expect(invalidatedBy(news)).toEqual(invalidated);
});

test('new figures and a new account take the place of the ones that were fetched', () => {
  const queries = createQueryClient();
  tell(queries, { type: 'figuresChanged', figures });
  tell(queries, { type: 'accountChanged', account });
  expect([
    queries.getQueryData([...KEYS.figures, OF_THIS_PROGRAM]),
    queries.getQueryData(KEYS.account),
  ]).toEqual([figures, account]);
});

function invalidatedBy(news: News): readonly Query[] {
  const queries = createQueryClient();
  for (const name of ALL) queries.setQueryData(QUERIES[name], 'as it was');
  tell(queries, news);
  return ALL.filter((name) => queries.getQueryState(QUERIES[name])?.isInvalidated);
}

function tell(queries: ReturnType<typeof createQueryClient>, news: News): void {
  let listen = (_news: News): void => undefined;
  const stop = keepQueriesFresh(
    {
      fetch: () => Promise.reject(new Error('Nothing is fetched here')),
      onNews: (listener) => {
        listen = listener;
        return () => undefined;
      },
    },
    queries,
  );
  listen(news);
  stop();
}
