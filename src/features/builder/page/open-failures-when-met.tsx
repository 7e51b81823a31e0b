import { type ComponentProps, lazy, Suspense } from 'react';

const load = () => import('./open-failures.tsx');
const InBinScreen = lazy(async () => ({ default: (await load()).InBin }));
const NotFoundScreen = lazy(async () => ({ default: (await load()).NotFound }));

/** What most visits never meet is fetched when it is. */
export function InBin(props: ComponentProps<typeof InBinScreen>) {
  return (
    <Suspense fallback={null}>
      <InBinScreen {...props} />
    </Suspense>
  );
}

export function NotFound() {
  return (
    <Suspense fallback={null}>
      <NotFoundScreen />
    </Suspense>
  );
}
