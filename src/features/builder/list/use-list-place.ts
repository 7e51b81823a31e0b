import { useState } from 'react';
import { storedValue } from '#store/stored-value.ts';

export type ListPlace = {
  readonly isOpen: boolean;
  /** It would be open, and makes room for a panel: it keeps what is typed in it and where it is scrolled to. */
  readonly isYielding: boolean;
  readonly width: number;
  readonly toggle: () => void;
  readonly yieldTo: (isYielding: boolean) => void;
  readonly resize: (width: number) => void;
};

export const LIST_WIDTH = { default: 264, min: 208, max: 440 } as const;

/** Narrower windows begin without the list. */
const ROOMY = '(min-width: 1025px)';

type Kept = { readonly isOpen: boolean; readonly width: number };

const stored = storedValue<Kept>('program-builder-list', (text) => {
  const kept: unknown = JSON.parse(text ?? 'null');
  return isKept(kept) ? kept : { isOpen: true, width: LIST_WIDTH.default };
});

/** Whether the list stands beside the program, and how wide; remembered on this device for roomy windows. */
export function useListPlace(): ListPlace {
  const [{ isOpen, width }, setPlace] = useState(initialPlace);
  const [isAskedToYield, yieldTo] = useState(false);
  const isYielding = isOpen && isAskedToYield;
  const change = (next: Kept) => {
    setPlace(next);
    if (window.matchMedia(ROOMY).matches) stored.write(next);
  };
  return {
    isOpen: isOpen && !isYielding,
    isYielding,
    width,
    // Asked for beside a panel, it stays until it is put away.
    toggle: () => (isYielding ? yieldTo(false) : change({ isOpen: !isOpen, width })),
    yieldTo,
    resize: (next) => change({ isOpen, width: next }),
  };
}

function initialPlace(): Kept {
  const kept = stored.read();
  return window.matchMedia(ROOMY).matches ? kept : { ...kept, isOpen: false };
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('isOpen' in value) || !('width' in value))
    return false;
  const { width } = value;
  return (
    typeof value.isOpen === 'boolean' &&
    typeof width === 'number' &&
    width >= LIST_WIDTH.min &&
    width <= LIST_WIDTH.max
  );
}
