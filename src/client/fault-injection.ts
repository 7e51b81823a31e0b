import type { Connection } from '#client/connection/connection.ts';
import type { News } from '#contract/news.ts';
import { type Faults, hasFaults, NO_FAULTS } from './faults.ts';

type Fetch = Connection['fetch'];

export type FaultInjection = {
  /** The connection that was given; while faults are switched on, its calls go through them. */
  readonly connection: Connection;
  readonly current: () => Faults;
  readonly onChange: (listener: () => void) => () => void;
  /** `inject` is passed in by the card that switches on: a page without faults never loads it. */
  readonly switchOn: (faults: Faults, inject: (fetch: Fetch, faults: Faults) => Fetch) => void;
  readonly switchOff: () => void;
};

/** Lasts as long as the page: a reload has no faults. */
export function createFaultInjection(line: Connection): FaultInjection {
  const newsListeners = new Set<(news: News) => void>();
  const listeners = new Set<() => void>();
  let current = NO_FAULTS;
  let fetch = line.fetch;

  const publish = (news: News) => {
    for (const listener of newsListeners) listener(news);
  };
  line.onNews((news) => {
    if (!current.isOffline) publish(news);
  });
  const apply = (faults: Faults, faultyFetch: Fetch) => {
    const wasOffline = current.isOffline;
    [current, fetch] = [faults, faultyFetch];
    for (const listener of listeners) listener();
    // Nobody has heard the news that was published in between: everything is loaded again.
    if (wasOffline && !faults.isOffline) publish({ type: 'accountReset' });
  };
  const switchOff = () => apply(NO_FAULTS, line.fetch);

  return {
    connection: {
      ...line,
      // A getter, so that without faults a call is the line's own: nothing is wrapped around it.
      get fetch() {
        return fetch;
      },
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
    switchOn: (faults, inject) => {
      if (hasFaults(faults)) apply(faults, inject(line.fetch, faults));
      else switchOff();
    },
    switchOff,
  };
}
