import type { IconType } from '#ui/icon.tsx';
import type { Keys } from '#ui/keys.ts';

/**
 * An act as it is defined, once: keys, menus, toolbars, the palette and the list of shortcuts all read it. `On` is what
 * it acts on. Its id is its name in the list that holds it.
 */
export type CommandDefinition<On> = {
  /** A verb first: "Tidy up". */
  readonly label: string;
  readonly icon?: IconType | undefined;
  /** The first is the one that is shown. */
  readonly keys: readonly Keys[];
  /**
   * Where its keys are heard: outside of fields (the default), in fields too, with the focus on the steps of a program,
   * or nowhere here, because what has the focus hears them itself.
   */
  readonly heardIn?: 'fields' | 'steps' | 'itself' | undefined;
  readonly tone?: 'danger' | undefined;
  /** False: neither listed nor heard now. */
  readonly isOffered?: ((on: On) => boolean) | undefined;
  /** Why it can't be done now, or null. */
  readonly disabledReason: (on: On) => string | null;
  readonly run: (on: On) => void;
};

/** Commands by their id. */
export type CommandList<On> = Readonly<Record<string, CommandDefinition<On>>>;

/** A command together with what it acts on, as a screen offers it. */
export type Command = Pick<CommandDefinition<void>, 'label' | 'icon' | 'keys' | 'heardIn'> & {
  readonly id: string;
  /** The heading it is listed under. */
  readonly group: string;
  readonly disabledReason: () => string | null;
  readonly run: () => void;
};

/** The commands of a list that are offered for what they act on now. */
export function offered<On>(group: string, list: CommandList<On>, on: On): readonly Command[] {
  return Object.entries(list).flatMap(([id, { isOffered, disabledReason, run, ...shown }]) =>
    isOffered?.(on) === false
      ? []
      : [{ ...shown, id, group, disabledReason: () => disabledReason(on), run: () => run(on) }],
  );
}
