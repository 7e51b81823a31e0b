import { MenuPopup } from '#ui/menu.tsx';
import { ToastList } from '#ui/toaster.tsx';
import { TooltipPopup } from '#ui/tooltip.tsx';
import { loadPage } from './pages.ts';

/** What pages and controls fetch when it is first wanted. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  MenuPopup.prefetch,
  TooltipPopup.prefetch,
  ToastList.prefetch,
  () => import('#app/commands/command-palette.tsx'),
  () => import('#app/commands/shortcuts-dialog.tsx'),
  () => import('#features/my-programs/program-dialogs.tsx'),
  () => import('#features/builder/outline/outline.tsx'),
  () => import('#features/builder/panels/open-panel.tsx'),
  () => import('#features/builder/page/open-failures.tsx'),
  () => import('#features/builder/messages/local-draft-message.tsx'),
  () => import('#features/builder/page/deleted-program-history.tsx'),
  () => import('#features/builder/canvas/card-tools.tsx'),
  () => import('#features/builder/canvas/connector-tools.tsx'),
  () => import('#features/builder/canvas/selection-tools.tsx'),
  () => import('#features/builder/canvas/canvas-map.tsx'),
  () => import('#contract/clipping.ts'),
  () => import('#features/builder/search/step-search.tsx'),
  () => import('#features/builder/finding/step-walk.ts'),
  () => import('#features/builder/page/builder-dialogs.tsx'),
  () => import('#features/builder/replay/replay-bar.tsx'),
  () => import('#features/builder/history/history-view.tsx'),
  () => import('#features/builder/files/print-program.tsx'),
  () => import('#features/builder/files/export-program.ts'),
  () => import('#features/builder/contacts/contacts-panel.tsx'),
  () => import('#features/builder/journey/journey-panel.tsx'),
  () => import('#features/builder/messages/leave-dialog.tsx'),
  () => import('#product/rule-editor/rule-editor.tsx'),
  () => import('#features/builder/exit-conditions/exit-condition-dialog.tsx'),
  () => import('#product/segments/segment-dialog.tsx'),
  () => import('#product/campaigns/campaign-dialog.tsx'),
];

/** Fetches all code, a part in each quiet moment: later everything opens at once, and offline too. */
export async function fetchAhead(): Promise<void> {
  for (const load of [...PARTS, ...Object.values(loadPage)]) {
    await quietMoment();
    // What can't be fetched now is fetched, or fails where it is seen, when it is wanted.
    await load().catch(() => undefined);
  }
}

function quietMoment(): Promise<unknown> {
  // Safari has none.
  if (typeof requestIdleCallback !== 'function') return Promise.resolve();
  return new Promise((resolve) => requestIdleCallback(resolve));
}
