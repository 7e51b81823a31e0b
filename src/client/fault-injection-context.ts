import { createContext, use, useSyncExternalStore } from 'react';
import type { FaultInjection } from './fault-injection.ts';
import type { Faults } from './faults.ts';

const FaultInjectionContext = createContext<FaultInjection | null>(null);

export const FaultInjectionProvider = FaultInjectionContext.Provider;

export function useFaultInjection(): FaultInjection {
  const faultInjection = use(FaultInjectionContext);
  if (faultInjection === null) throw new Error('useFaultInjection needs a FaultInjectionProvider above it');
  return faultInjection;
}

export function useFaults(): Faults {
  const { current, onChange } = useFaultInjection();
  return useSyncExternalStore(onChange, current);
}
