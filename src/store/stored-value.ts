export type StoredValue<T> = { readonly read: () => T; readonly write: (value: T) => void };

/**
 * A value that this device remembers, in local storage. `parse` gets null where nothing is stored, where storage is refused
 * (as in some private windows), and where it throws at what it finds. What can't be stored lasts until the page is closed.
 */
export function storedValue<T>(
  key: string,
  parse: (text: string | null) => T,
  format: (value: T) => string = JSON.stringify,
): StoredValue<T> {
  return {
    read: () => {
      try {
        return parse(localStorage.getItem(key));
      } catch {
        return parse(null);
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, format(value));
      } catch {
        // Refused or full.
      }
    },
  };
}
