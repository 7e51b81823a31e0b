import type { News } from '#contract/news.ts';
import type { Connection } from './connection.ts';
import { isTrouble, NO_TROUBLE, type Trouble } from './trouble.ts';

type Fetch = Connection['fetch'];

export type TroubleSwitch = {
  /** The one that was given, with the trouble that is switched on at the moment. */
  readonly connection: Connection;
  readonly current: () => Trouble;
  readonly onChange: (listener: () => void) => () => void;
  /** `simulate` comes along from whoever switches on: a page that has no trouble has no use for it. */
  readonly switchOn: (trouble: Trouble, simulate: (fetch: Fetch, trouble: Trouble) => Fetch) => void;
  readonly switchOff: () => void;
};

/** Lives as long as the page: a reload is without trouble. */
export function createTroubleSwitch(line: Connection): TroubleSwitch {
  const newsListeners = new Set<(news: News) => void>();
  const listeners = new Set<() => void>();
  let current = NO_TROUBLE;
  let fetch = line.fetch;

  const tell = (news: News) => {
    for (const listener of newsListeners) listener(news);
  };
  line.onNews((news) => {
    if (!current.isOffline) tell(news);
  });
  const put = (trouble: Trouble, through: Fetch) => {
    const wasOffline = current.isOffline;
    [current, fetch] = [trouble, through];
    for (const listener of listeners) listener();
    // What was told in between nobody has heard: all is loaded anew.
    if (wasOffline && !trouble.isOffline) tell({ type: 'accountReset' });
  };
  const switchOff = () => put(NO_TROUBLE, line.fetch);

  return {
    connection: {
      ...line,
      fetch: (request) => fetch(request),
      onNews: (listener) => {
        newsListeners.add(listener);
        return () => newsListeners.delete(listener);
      },
    },
    current: () => current,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    switchOn: (trouble, simulate) => {
      if (isTrouble(trouble)) put(trouble, simulate(line.fetch, trouble));
      else switchOff();
    },
    switchOff,
  };
}
