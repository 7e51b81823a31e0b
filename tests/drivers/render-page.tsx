import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useLayoutEffect } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import type { ApiClient } from '#client/api.ts';
import { ApiProvider } from '#client/api-context.ts';
import type { Connection } from '#client/connection/connection.ts';
import { createFaultInjection, type FaultInjection } from '#client/fault-injection.ts';
import { FaultInjectionProvider } from '#client/fault-injection-context.ts';
import { createQueryClient } from '#client/queries.ts';
import { keepQueriesFresh } from '#client/query-news.ts';
import { ProgramsProvider, type ProgramsStore } from '#store/programs-store.ts';
import type { Sync } from '#store/sync.ts';
import { ReloadProvider } from '#store/sync-context.ts';
import { LiveRegion } from '#ui/live-region.tsx';
import { Toaster } from '#ui/toaster.tsx';
import { layOut } from './lay-out.ts';

type Account = {
  readonly connection: Connection;
  readonly client: ApiClient;
  readonly store: ProgramsStore;
  readonly sync: Pick<Sync, 'load'>;
  /** Where the connection can be made to fail. */
  readonly faultInjection?: FaultInjection;
};

/** Renders a page at an address, over an account, with what stands around every page. `path`: the pattern of its route. */
export function renderPage(
  page: ReactNode,
  { connection, client, store, sync, faultInjection = createFaultInjection(connection) }: Account,
  at: string,
  path = at.replace(/\?.*/, ''),
) {
  layOut();
  const queries = createQueryClient();
  const stop = keepQueriesFresh(connection, queries);
  const address = { current: at };
  function Address() {
    const { pathname, search } = useLocation();
    // With the page itself: who has seen what is new there may ask where it is.
    useLayoutEffect(() => {
      address.current = pathname + search;
    });
    return null;
  }
  void sync.load();
  const rendered = render(
    <QueryClientProvider client={queries}>
      <ApiProvider value={client}>
        <ProgramsProvider value={store}>
          <ReloadProvider value={() => void sync.load()}>
            <FaultInjectionProvider value={faultInjection}>
              <MemoryRouter initialEntries={[at]}>
                <Address />
                <Routes>
                  <Route path={path} element={page} />
                  <Route path="*" element={<p>Another page</p>} />
                </Routes>
              </MemoryRouter>
            </FaultInjectionProvider>
            <Toaster />
            <LiveRegion />
          </ReloadProvider>
        </ProgramsProvider>
      </ApiProvider>
    </QueryClientProvider>,
  );
  return {
    user: userEvent.setup(),
    /** Path and search of the page. */
    address: () => address.current,
    leave: () => {
      stop();
      rendered.unmount();
    },
  };
}
