import { useState } from 'react';

export type ListPlace = {
  readonly isOpen: boolean;
  readonly width: number;
  readonly toggle: () => void;
  readonly resize: (width: number) => void;
};

export const LIST_WIDTH = { default: 264, min: 208, max: 440 } as const;

const KEY = 'program-builder-list';
/** Narrower windows begin without the list. */
const ROOMY = '(min-width: 1025px)';

type Kept = { readonly isOpen: boolean; readonly width: number };

/** Whether the list stands beside the program, and how wide; remembered on this device for roomy windows. */
export function useListPlace(): ListPlace {
  const [{ isOpen, width }, setPlace] = useState(initialPlace);
  const change = (next: Kept) => {
    setPlace(next);
    if (window.matchMedia(ROOMY).matches) keep(next);
  };
  return {
    isOpen,
    width,
    toggle: () => change({ isOpen: !isOpen, width }),
    resize: (next) => change({ isOpen, width: next }),
  };
}

function initialPlace(): Kept {
  const kept = read();
  return window.matchMedia(ROOMY).matches ? kept : { ...kept, isOpen: false };
}

function read(): Kept {
  const fallback: Kept = { isOpen: true, width: LIST_WIDTH.default };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isKept(kept) ? kept : fallback;
  } catch {
    // Storage that is refused or was tampered with: the list stands where it stands by default.
    return fallback;
  }
}

function keep(place: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // A full or refused storage costs nothing but the memory of a width.
  }
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
