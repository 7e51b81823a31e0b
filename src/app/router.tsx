import { createBrowserRouter, Navigate, type RouteObject } from 'react-router-dom';
import { navigationWords } from '#app/navigation/words.ts';
import { CrashPage, NotFoundPage } from './fallback-pages.tsx';
import { Frame } from './frame.tsx';
import type { PageHandle } from './page-handle.ts';
import { loadPage } from './pages.ts';
import { words } from './words.ts';

const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/programs" replace /> },
  {
    path: 'programs',
    handle: { title: navigationWords.myPrograms, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.programs() }),
  },
  {
    path: 'programs/:id',
    handle: { title: navigationWords.program, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.builder() }),
  },
  {
    path: 'programs/:id/report',
    handle: { title: navigationWords.report, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.report() }),
  },
  {
    path: 'audience',
    handle: { title: navigationWords.audience, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.audience() }),
  },
  {
    path: 'audience/contacts/:contactId',
    handle: { title: navigationWords.contact, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.contact() }),
  },
  {
    path: 'campaigns',
    handle: { title: navigationWords.campaigns, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.campaigns() }),
  },
  {
    path: 'messages',
    handle: { title: navigationWords.messages, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.messages() }),
  },
  {
    path: 'activity',
    handle: { title: navigationWords.activity, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.activity() }),
  },
  {
    path: 'recycle-bin',
    handle: { title: navigationWords.recycleBin, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.recycleBin() }),
  },
  {
    path: 'api-docs',
    handle: { title: navigationWords.api, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.api() }),
  },
  {
    path: 'settings',
    handle: { title: navigationWords.settings, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.settings() }),
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
