import { createContext, use, useSyncExternalStore } from 'react';
import type { Trouble } from './trouble.ts';
import type { TroubleSwitch } from './trouble-switch.ts';

const TroubleContext = createContext<TroubleSwitch | null>(null);

export const TroubleProvider = TroubleContext.Provider;

export function useTroubleSwitch(): TroubleSwitch {
  const troubleSwitch = use(TroubleContext);
  if (troubleSwitch === null) throw new Error('useTroubleSwitch needs a TroubleProvider above it');
  return troubleSwitch;
}

export function useTrouble(): Trouble {
  const { current, onChange } = useTroubleSwitch();
  return useSyncExternalStore(onChange, current);
}
