import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

type LazyComponent<Props extends object> = ((props: Props) => ReactNode) & {
  /** Fetches the code before it is needed. From then on the component is drawn at once. */
  readonly prefetch: () => Promise<void>;
};

/**
 * A component whose code is fetched when it is first drawn. A fetch that failed is repeated when it is next mounted.
 * Code that has arrived is drawn without Suspense, since React shows no fallback for less than 300 ms.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): LazyComponent<Props> {
  let fetched: ComponentType<Props> | null = null;
  const fetch = async () => {
    fetched = await load();
    return { default: fetched };
  };
  const prefetch = async () => {
    // What can't be fetched ahead is fetched, or fails where it is seen, when it is drawn.
    await fetch().catch(() => undefined);
  };
  function Part(props: Props) {
    const [Component] = useState<ComponentType<Props>>(() => fetched ?? lazy(fetch));
    return (
      <Suspense fallback={fallback}>
        <Component {...props} />
      </Suspense>
    );
  }
  return Object.assign(Part, { prefetch });
}
