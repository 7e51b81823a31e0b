import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';

/** Where the contacts of deleted steps go when the design is saved; null: they leave the program. */
export type ContactChoices = ReadonlyMap<NodeId, NodeId | null>;

/** A state to go back or forward to, with the name of the edit in between. */
type HistoryStep = {
  readonly design: Design;
  readonly contactChoices: ContactChoices;
  readonly name: string;
};

/** What a save sends, and the ways back and forward from it. */
export type DesignDocument = {
  readonly present: Design;
  readonly contactChoices: ContactChoices;
  readonly saved: Design;
  /** The revision at which `saved` was saved: a save on another one would overwrite somebody's work. */
  readonly savedRevision: number;
  /** Oldest first. */
  readonly past: readonly HistoryStep[];
  /** Next first. */
  readonly future: readonly HistoryStep[];
};

/** How many edits can be undone; the oldest are forgotten first. */
const MAXIMUM_STEPS = 500;

export function openDocument(design: Design, savedRevision: number): DesignDocument {
  return { present: design, contactChoices: new Map(), saved: design, savedRevision, past: [], future: [] };
}

/** Takes a step that can be undone. */
export function stepTo<T extends DesignDocument>(
  document: T,
  {
    design,
    contactChoices = document.contactChoices,
    name,
  }: Partial<HistoryStep> & { design: Design; name: string },
): T {
  const past = [...document.past, leave(document, name)].slice(-MAXIMUM_STEPS);
  return { ...document, present: design, contactChoices, past, future: [] };
}

export function stepBack<T extends DesignDocument>(document: T): T {
  const step = document.past.at(-1);
  if (!step) return document;
  const future = [leave(document, step.name), ...document.future];
  return { ...document, ...arrive(step), past: document.past.slice(0, -1), future };
}

export function stepForward<T extends DesignDocument>(document: T): T {
  const [step, ...future] = document.future;
  if (!step) return document;
  return { ...document, ...arrive(step), past: [...document.past, leave(document, step.name)], future };
}

export function undoName({ past }: DesignDocument): string | null {
  return past.at(-1)?.name ?? null;
}

export function redoName({ future }: DesignDocument): string | null {
  return future[0]?.name ?? null;
}

function leave({ present, contactChoices }: DesignDocument, name: string): HistoryStep {
  return { design: present, contactChoices, name };
}

function arrive({ design, contactChoices }: HistoryStep) {
  return { present: design, contactChoices };
}
