import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useBuilder } from '#features/builder/design/builder-context.tsx';

const StepSearch = lazy(async () => ({ default: (await import('./step-search.tsx')).StepSearch }));

/** The search box is fetched when a step is looked for. */
export function SearchWhenAsked() {
  const isOpen = useStore(useBuilder().canvas, ({ search }) => search !== null);
  return <Suspense fallback={null}>{isOpen && <StepSearch />}</Suspense>;
}
