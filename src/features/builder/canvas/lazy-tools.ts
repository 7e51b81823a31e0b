import { lazyComponent } from '#ui/lazy-component.tsx';

/** Drawn only on what is selected or pointed at, so they follow the first picture of the program. */
export const CardTools = lazyComponent(async () => (await import('./card-tools.tsx')).CardTools);
export const ConnectorTools = lazyComponent(
  async () => (await import('./connector-tools.tsx')).ConnectorTools,
);

export function prefetchTools(): void {
  void CardTools.prefetch();
  void ConnectorTools.prefetch();
}
