import type { NodeId } from '#domain/ids.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { nodeIdAround } from './node-element.ts';

/** What a command for steps acts on, the step with the focus first. */
export type Steps = { readonly builder: Builder; readonly nodeIds: readonly NodeId[] };

/**
 * The steps that a key or the palette means: the selected ones, unless the focus is on a step that is not among them. A
 * screen reader moves the focus without selecting, and Delete must not meet another step than the one it reads.
 */
export function chosenSteps(builder: Builder): Steps {
  const { selection } = builder.store.getState();
  const focused = nodeIdAround(document.activeElement);
  const nodeIds = focused === null || selection.includes(focused) ? selection : [focused];
  return { builder, nodeIds };
}
