import { createContext, useContext } from 'react';

/** How the person at this device reads and types days and times, and which day it is. */
export type MomentFormats = Readonly<{
  /** 24 Nov 2026; Nov 24, 2026; 2026-11-24 */
  dates: 'dayFirst' | 'monthFirst' | 'yearFirst';
  /** 16:04; 4:04 PM */
  clock: '24h' | '12h';
  /** 'YYYY-MM-DD' on the clock that the page lives by; undefined until that is known. */
  today?: string | undefined;
}>;

const MomentFormatsContext = createContext<MomentFormats>({ dates: 'dayFirst', clock: '24h' });

export const MomentFormatsProvider = MomentFormatsContext.Provider;

export function useMomentFormats(): MomentFormats {
  return useContext(MomentFormatsContext);
}
