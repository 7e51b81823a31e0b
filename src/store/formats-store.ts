import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { writeMomentsAs } from '#client/format.ts';
import { CLOCKS, DATE_ORDERS, FIRST_FORMATS, type Formats } from '#client/formats.ts';
import { storedValue } from './stored-value.ts';

const stored = storedValue('formats', parseFormats);

/** How moments are written, on this device only. */
// oxlint-disable-next-line house/no-module-state -- how this device writes moments: local storage is its owner
const formatsStore = createStore<Formats>(stored.read);
writeMomentsAs(formatsStore.getState());

export function chooseFormats(chosen: Partial<Formats>): void {
  const formats = { ...formatsStore.getState(), ...chosen };
  writeMomentsAs(formats);
  formatsStore.setState(formats);
  stored.write(formats);
}

/** For what is on the screen while they are chosen: it is drawn again. */
export function useFormats(): Formats {
  return useStore(formatsStore);
}

function parseFormats(text: string | null): Formats {
  const kept: unknown = JSON.parse(text ?? '{}');
  if (typeof kept !== 'object' || kept === null) return FIRST_FORMATS;
  return {
    dates: findChoice(DATE_ORDERS, 'dates' in kept && kept.dates) ?? FIRST_FORMATS.dates,
    clock: findChoice(CLOCKS, 'clock' in kept && kept.clock) ?? FIRST_FORMATS.clock,
  };
}

function findChoice<T>(choices: readonly T[], kept: unknown): T | undefined {
  return choices.find((choice) => choice === kept);
}
