import type { ApiClient } from '#client/api.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { Connection } from '#client/connection/connection.ts';
import type { News } from '#contract/news.ts';
import type { ProgramsStore } from './programs-store.ts';

/** Enough rows for any screen; the others follow in large pages while these are being read. */
const FIRST_PAGE = 100;
const FURTHER_PAGES = 2_500;

export type Sync = { readonly load: () => Promise<void>; readonly stop: () => void };

/** Keeps the store like the account: all programs page by page, then whatever the API pushes. */
export function startSync(connection: Connection, api: ApiClient, store: ProgramsStore): Sync {
  let run = 0;

  /** Also **Try again**. A later call takes over from an earlier one. */
  async function load(): Promise<void> {
    run += 1;
    const thisRun = run;
    store.dispatch({ type: 'listRequested' });
    try {
      let after: string | undefined;
      do {
        const page = await api.listPrograms({
          limit: after === undefined ? FIRST_PAGE : FURTHER_PAGES,
          after,
        });
        if (thisRun !== run) return;
        store.dispatch({ type: 'programsPageReceived', page });
        after = page.next ?? undefined;
      } while (after !== undefined);
    } catch (error) {
      if (thisRun === run) store.dispatch({ type: 'listFailed', problem: getProblem(error) });
    }
  }

  const stopListening = connection.onNews((news) => {
    tell(store, news);
    if (news.type === 'accountReset') void load();
  });
  const stop = () => {
    run += 1;
    stopListening();
  };
  return { load, stop };
}

function tell(store: ProgramsStore, news: News): void {
  switch (news.type) {
    case 'programChanged':
      return store.dispatch({ type: 'programReceived', program: news.program });
    case 'programGone':
      return store.dispatch({ type: 'programGone', programId: news.programId });
    case 'figuresChanged': {
      const { programId, enrolled } = news.figures;
      return store.dispatch({ type: 'enrolledCounted', programId, enrolled });
    }
    case 'accountReset':
      return store.dispatch({ type: 'accountReset' });
    case 'accountChanged':
    case 'catalogueChanged':
    case 'contactsChanged':
    case 'movesChanged':
    case 'testCasesChanged':
    case 'messagesSent':
    case 'rehearsalProgress':
    case 'importProgress':
      return;
  }
}
