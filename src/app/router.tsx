import { createBrowserRouter, Navigate, type RouteObject } from 'react-router-dom';
import { CrashPage, NotFoundPage } from './fallback-pages.tsx';
import { Frame } from './frame.tsx';
import type { PageHandle } from './page-handle.ts';
import { loadPage } from './pages.ts';
import { words } from './words.ts';

const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/programs" replace /> },
  {
    path: 'programs',
    handle: { title: words.myPrograms, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.programs() }),
  },
  {
    path: 'programs/:id',
    handle: { title: words.program, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.builder() }),
  },
  {
    path: 'programs/:id/report',
    handle: { title: words.report, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.report() }),
  },
  {
    path: 'audience',
    handle: { title: words.audience, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.audience() }),
  },
  {
    path: 'audience/contacts/:contactId',
    handle: { title: words.contact, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.contact() }),
  },
  {
    path: 'campaigns',
    handle: { title: words.campaigns, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.campaigns() }),
  },
  {
    path: 'messages',
    handle: { title: words.messages, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.messages() }),
  },
  {
    path: 'activity',
    handle: { title: words.activity, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.activity() }),
  },
  {
    path: 'recycle-bin',
    handle: { title: words.recycleBin, shape: 'fill' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.recycleBin() }),
  },
  {
    path: 'api-docs',
    handle: { title: words.api, shape: 'flow' } satisfies PageHandle,
    lazy: async () => ({ Component: await loadPage.api() }),
  },
  {
    path: 'settings',
    handle: { title: words.settings, shape: 'flow' } satisfies PageHandle,
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
