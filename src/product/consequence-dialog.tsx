import type { ProgramSummary } from '#contract/programs.ts';
import type { ConsequentialEvent } from '#domain/program/consequences.ts';
import type { Refusal } from '#domain/program/lifecycle.ts';

export type ConsequenceAsked = {
  readonly event: ConsequentialEvent;
  readonly program: ProgramSummary;
  /** False when the canvas holds unsaved changes: what activates is the saved design. */
  readonly isDesignSaved?: boolean;
};

type Props = Readonly<{
  /** Null while closed. Keep it mounted, so that the focus goes back to where it was. */
  asked: ConsequenceAsked | null;
  onClose: () => void;
  /** Made and confirmed; null when the program is gone for good. */
  onDone?: ((program: ProgramSummary | null) => void) | undefined;
  /** What to offer where the change is refused, such as opening the list of errors. */
  wayOn?:
    | ((refusal: Refusal) => { readonly label: string; readonly onSelect: () => void } | undefined)
    | undefined;
}>;

/** Says in numbers what a change will do, then makes it. No state of a program changes without it. */
export function ConsequenceDialog(_props: Props) {
  return null;
}
