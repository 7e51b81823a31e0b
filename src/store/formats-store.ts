import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { writeMomentsAs } from '#client/format.ts';
import { CLOCKS, DATE_ORDERS, FIRST_FORMATS, type Formats } from '#client/formats.ts';

const KEY = 'formats';

/** How moments are written, on this device only. */
// oxlint-disable-next-line house/no-module-state -- how this device writes moments: the store is read from and kept in local storage, which is its owner
const formatsStore = createStore<Formats>(readFormats);
writeMomentsAs(formatsStore.getState());

export function chooseFormats(chosen: Partial<Formats>): void {
  const formats = { ...formatsStore.getState(), ...chosen };
  writeMomentsAs(formats);
  formatsStore.setState(formats);
  try {
    localStorage.setItem(KEY, JSON.stringify(formats));
  } catch {
    // Storage is refused, as in some private windows: the choice lasts until the page is closed.
  }
}

/** For what stands on the screen while they are chosen: it is drawn anew. */
export function useFormats(): Formats {
  return useStore(formatsStore);
}

function readFormats(): Formats {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return FIRST_FORMATS;
    return {
      dates: oneOf(DATE_ORDERS, 'dates' in kept && kept.dates) ?? FIRST_FORMATS.dates,
      clock: oneOf(CLOCKS, 'clock' in kept && kept.clock) ?? FIRST_FORMATS.clock,
    };
  } catch {
    return FIRST_FORMATS;
  }
}

function oneOf<T>(choices: readonly T[], kept: unknown): T | undefined {
  return choices.find((choice) => choice === kept);
}
