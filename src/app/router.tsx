import { createBrowserRouter, Navigate, type RouteObject } from 'react-router-dom';
import { CrashPage } from './crash-page.tsx';
import { Frame } from './frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import type { PageHandle } from './page-handle.ts';
import { words } from './words.ts';

/** Each page is a chunk of its own: the list does not load the builder. */
const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/programs" replace /> },
  {
    path: 'programs',
    handle: { title: words.myPrograms, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({
      Component: (await import('#features/my-programs/my-programs-page.tsx')).MyProgramsPage,
    }),
  },
  {
    path: 'programs/:id',
    handle: { title: words.program, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('#features/builder/builder-page.tsx')).BuilderPage }),
  },
  {
    path: 'audience',
    handle: { title: words.audience, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('#features/audience/audience-page.tsx')).AudiencePage }),
  },
  {
    path: 'campaigns',
    handle: { title: words.campaigns, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('#features/campaigns/campaigns-page.tsx')).CampaignsPage }),
  },
  {
    path: 'messages',
    handle: { title: words.messages, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('#features/messages/messages-page.tsx')).MessagesPage }),
  },
  {
    path: 'recycle-bin',
    handle: { title: words.recycleBin, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({
      Component: (await import('#features/recycle-bin/recycle-bin-page.tsx')).RecycleBinPage,
    }),
  },
  {
    path: 'settings',
    handle: { title: words.settings, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: (await import('#features/settings/settings-page.tsx')).SettingsPage }),
  },
  {
    path: '*',
    handle: { title: words.notFoundTitle, shape: 'flow' } satisfies PageHandle,
    Component: NotFoundPage,
  },
];

const routes: RouteObject[] = [
  {
    path: '/',
    Component: Frame,
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    // A page that breaks leaves the frame standing.
    children: pages.map((page) => ({ ...page, ErrorBoundary: CrashPage })),
  },
];

export function createAppRouter() {
  return createBrowserRouter(routes);
}

/** The code of every page, each to be fetched when it is called. */
export function pageLoaders(): readonly (() => Promise<unknown>)[] {
  return pages.flatMap(({ lazy }) => (typeof lazy === 'function' ? [lazy] : []));
}
