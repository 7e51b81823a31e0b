import { createContext, use, type ReactNode } from 'react';

/** The few words the kit says by itself, so that they can be translated with the rest. */
export type KitWords = Readonly<{
  cancel: string;
  clear: string;
  close: string;
  dismiss: string;
  loading: string;
  notifications: string;
  optional: string;
  tryAgain: string;
}>;

const english: KitWords = {
  cancel: 'Cancel',
  clear: 'Clear',
  close: 'Close',
  dismiss: 'Dismiss',
  loading: 'Loading',
  notifications: 'Notifications',
  optional: 'optional',
  tryAgain: 'Try again',
};

const KitWordsContext = createContext<KitWords>(english);

export function KitWordsProvider({ words, children }: { words: KitWords; children: ReactNode }) {
  return <KitWordsContext value={words}>{children}</KitWordsContext>;
}

export function useKitWords(): KitWords {
  return use(KitWordsContext);
}
