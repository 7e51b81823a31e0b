import { lazyComponent } from '#ui/lazy-component.tsx';

/** What most visits never see is fetched when it is seen. */
export const InBin = lazyComponent(async () => (await import('./open-failures.tsx')).InBin);
export const NotFound = lazyComponent(async () => (await import('./open-failures.tsx')).NotFound);
