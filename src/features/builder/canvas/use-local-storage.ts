import { useState } from 'react';
import { storedValue } from '#store/stored-value.ts';

/** A yes or no about how the builder looks, remembered on this device. */
export function useLocalStorage(
  key: string,
  isSoAtFirst: boolean,
): readonly [boolean, (isSo: boolean) => void] {
  const stored = storedValue(
    key,
    (text) => (text === null ? isSoAtFirst : text === 'yes'),
    (isSo) => (isSo ? 'yes' : 'no'),
  );
  const [isSo, setIsSo] = useState(stored.read);
  const remember = (next: boolean) => {
    setIsSo(next);
    stored.write(next);
  };
  return [isSo, remember];
}
