import { createContext, use } from 'react';

const ReloadContext = createContext<(() => void) | null>(null);

/** Hands down `Sync.load`. */
export const ReloadProvider = ReloadContext.Provider;

/** **Try again** where the programs could not be loaded. */
export function useReloadPrograms(): () => void {
  const reload = use(ReloadContext);
  if (reload === null) throw new Error('useReloadPrograms needs a ReloadProvider above it');
  return reload;
}
