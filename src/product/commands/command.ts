import type { IconType } from '#ui/icon.tsx';
import type { Keys } from '#ui/keys.ts';

/** Something the app can be asked to do, by keys, from the palette or by a button. */
export type Command = {
  readonly id: string;
  /** A verb first: "Tidy up". */
  readonly label: string;
  /** The heading it stands under. */
  readonly group: string;
  /** The first is the one that is shown. */
  readonly keys: readonly Keys[];
  readonly icon?: IconType | undefined;
  /**
   * Where its keys are heard: outside of fields (the default), in fields too, with the focus on the steps of a program,
   * or nowhere here, since what has the focus hears them itself.
   */
  readonly heardIn?: 'fields' | 'steps' | 'itself' | undefined;
  /** Why it can't be done now, or null. */
  readonly offBecause: string | null;
  readonly run: () => void;
};
