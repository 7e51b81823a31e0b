import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { ApiProvider } from '#client/api-context.ts';
import { createQueryClient } from '#client/queries.ts';
import { keepQueriesFresh } from '#client/query-news.ts';
import type { Program } from '#domain/programs/program.ts';
import { BuilderPage } from '#features/builder/page/builder-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { layOut } from '#tests/drivers/lay-out.ts';
// A panel opens at once when the code is there, as it is some moments after the start.
import '#features/builder/panels/open-panel.tsx';
import { ProgramsProvider } from '#store/programs-store.ts';
import { ReloadProvider } from '#store/sync-context.ts';
import { LiveRegion } from '#ui/live-region.tsx';
import { Toaster } from '#ui/toaster.tsx';

type Account = Awaited<ReturnType<typeof aConnectedAccount>>;

/** Opens a program of a real account in the builder, as the outline: jsdom lays out no canvas. */
export async function openBuilder(make: (account: Account) => Promise<Program>) {
  const account = await aConnectedAccount({ contacts: 3 });
  const program = await make(account);
  const queries = createQueryClient();
  keepQueriesFresh(account.connection, queries);
  layOut();
  await account.sync.load();
  const router = createMemoryRouter(
    [
      { path: '/programs/:id', element: <BuilderPage /> },
      { path: '*', element: <p>Another page</p> },
    ],
    { initialEntries: [`/programs/${program.id}?view=outline`] },
  );
  render(
    <QueryClientProvider client={queries}>
      <ApiProvider value={account.client}>
        <ProgramsProvider value={account.store}>
          <ReloadProvider value={() => void account.sync.load()}>
            <RouterProvider router={router} />
            <Toaster />
            <LiveRegion />
          </ReloadProvider>
        </ProgramsProvider>
      </ApiProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: program.name });
  return { account, program, router, user: userEvent.setup() };
}
