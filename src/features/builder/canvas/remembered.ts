import { useState } from 'react';

/** A yes or no about how the builder looks, remembered on this device; where storage is refused, until the page is left. */
export function useRemembered(
  key: string,
  isSoAtFirst: boolean,
): readonly [boolean, (isSo: boolean) => void] {
  const [isSo, setIsSo] = useState(() => read(key) ?? isSoAtFirst);
  const remember = (next: boolean) => {
    setIsSo(next);
    try {
      localStorage.setItem(key, next ? 'yes' : 'no');
    } catch {
      // Storage is refused or full.
    }
  };
  return [isSo, remember];
}

function read(key: string): boolean | null {
  try {
    const value = localStorage.getItem(key);
    return value === null ? null : value === 'yes';
  } catch {
    return null;
  }
}
