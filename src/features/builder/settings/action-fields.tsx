import { lazy, Suspense } from 'react';
import type { ActionPanelProps } from '#features/builder/actions/action-panel.tsx';

const ActionPanel = lazy(async () => ({
  default: (await import('#features/builder/actions/action-panel.tsx')).ActionPanel,
}));

/** The panels of messages and actions that are chosen less often, fetched with the first of them. */
export function ActionFields(props: ActionPanelProps) {
  return (
    <Suspense fallback={null}>
      <ActionPanel {...props} />
    </Suspense>
  );
}
