import '#ui/styles.css';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router-dom';
import type { ApiClient } from '#client/api.ts';
import { ApiProvider } from '#client/api-context.ts';
import type { FaultInjection } from '#client/fault-injection.ts';
import { FaultInjectionProvider } from '#client/fault-injection-context.ts';
import { ProgramsProvider, type ProgramsStore } from '#store/programs-store.ts';
import { ReloadProvider } from '#store/sync-context.ts';
import { type ThemeChoice, themeStore } from '#store/theme-store.ts';
import { LiveRegion } from '#ui/live-region.tsx';
import { Toaster } from '#ui/toaster.tsx';
import { MomentFormatsOfPerson } from './moment-formats-of-person.tsx';
import { createAppRouter } from './router.tsx';
import { StartUp } from './start-up.tsx';

type AppProps = Readonly<{
  api: ApiClient;
  queries: QueryClient;
  store: ProgramsStore;
  faultInjection: FaultInjection;
  onReload: () => void;
}>;

/** By then the first page stands, also where the sample account has to be made first. */
const SETTLED_MS = 3000;

applyTheme(themeStore.getState().theme);
themeStore.subscribe(({ theme }) => applyTheme(theme));

/** Everything below is handed what it talks to; nothing reaches for it. */
export function App({ api, queries, store, faultInjection, onReload }: AppProps) {
  const [router] = useState(createAppRouter);
  useEffect(() => {
    const timer = setTimeout(() => void fetchEverything(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider value={api}>
        <ProgramsProvider value={store}>
          <ReloadProvider value={onReload}>
            <StartUp>
              <FaultInjectionProvider value={faultInjection}>
                <MomentFormatsOfPerson>
                  <RouterProvider router={router} />
                </MomentFormatsOfPerson>
              </FaultInjectionProvider>
            </StartUp>
            <Toaster />
            <LiveRegion />
          </ReloadProvider>
        </ProgramsProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}

async function fetchEverything(): Promise<void> {
  // What can't be fetched ahead is fetched, or fails where it is seen, when it is wanted.
  const parts = await import('./fetch-ahead.ts').catch(() => null);
  await parts?.fetchAhead();
}

/** Shows the page in a theme. 'system' leaves the choice to the operating system. */
function applyTheme(theme: ThemeChoice, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') {
    root.removeAttribute('data-theme');
    return;
  }
  root.setAttribute('data-theme', theme);
}
