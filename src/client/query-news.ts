import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from '#client/connection/connection.ts';
import type { News } from '#contract/news.ts';
import { KEYS } from './queries.ts';

/** Fetches again, or puts in place, what news has outdated. Returns the function that stops. */
export function keepQueriesFresh(connection: Connection, queries: QueryClient): () => void {
  return connection.onNews((news) => refreshQueries(queries, news));
}

function refreshQueries(queries: QueryClient, news: News): void {
  if (news.type === 'rehearsalProgress' || news.type === 'importProgress') return;
  // Most of it comes of what somebody did; the log is fetched again only where it is being looked at.
  void queries.invalidateQueries({ queryKey: KEYS.activity });
  void queries.invalidateQueries({ queryKey: KEYS.report });
  const invalidate = (...keys: readonly (readonly string[])[]) => {
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  };
  switch (news.type) {
    case 'programChanged':
      invalidate([...KEYS.history, String(news.program.id)]);
      invalidate(KEYS.moves, KEYS.nodeContacts, KEYS.journeys);
      return invalidate(KEYS.recycleBin, KEYS.campaigns, KEYS.dataFields, KEYS.preferences);
    case 'programGone':
      return invalidate(KEYS.recycleBin, KEYS.campaigns);
    case 'figuresChanged':
      queries.setQueryData([...KEYS.figures, news.figures.programId], news.figures);
      return invalidate(KEYS.nodeContacts, KEYS.journeys);
    case 'accountChanged':
      queries.setQueryData(KEYS.account, news.account);
      return;
    case 'catalogueChanged':
      invalidate([...KEYS.contacts, 'lists'], KEYS.dataFields, KEYS.preferences, KEYS.testCases);
      return invalidate(KEYS.catalogue, KEYS.campaigns, KEYS.segments, KEYS.folders, KEYS.recycleBin);
    case 'contactsChanged':
      return invalidate(
        KEYS.contacts,
        KEYS.segments,
        KEYS.dataFields,
        KEYS.preferences,
        KEYS.nodeContacts,
        KEYS.journeys,
        KEYS.recycleBin,
      );
    case 'movesChanged':
      return invalidate(KEYS.moves, KEYS.nodeContacts, KEYS.journeys);
    case 'testCasesChanged':
      return invalidate([...KEYS.testCases, String(news.programId)]);
    case 'messagesSent':
      return invalidate(KEYS.messages, KEYS.emailOpens);
    case 'accountReset':
      void queries.invalidateQueries();
      return;
  }
}
