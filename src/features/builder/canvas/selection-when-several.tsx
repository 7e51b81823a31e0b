import { lazy, Suspense } from 'react';
import { useDesign } from '#features/builder/design/builder-context.tsx';

const SelectionTools = lazy(async () => ({
  default: (await import('./selection-tools.tsx')).SelectionTools,
}));

/** What can be done with several steps at once is fetched when several are selected. */
export function SelectionWhenSeveral() {
  const isSeveral = useDesign((state) => state.selection.length > 1);
  return <Suspense fallback={null}>{isSeveral && <SelectionTools />}</Suspense>;
}
