import type { NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';

const FRAMES_TO_WAIT = 20;

/** The element that stands for a node and takes the focus, on the canvas as in the outline. */
export function nodeElementId(id: NodeId): string {
  return `step-${id}`;
}

export function nodeMenuId(id: NodeId): string {
  return `step-menu-${id}`;
}

/** Marks what belongs to a step: its card, or its line in the outline. */
export function stepMark(id: NodeId): { 'data-step-id': NodeId } {
  return { 'data-step-id': id };
}

/** The step that an element belongs to. */
export function nodeIdAround(element: Element | null): NodeId | null {
  return (element?.closest('[data-step-id]')?.getAttribute('data-step-id') ?? null) as NodeId | null;
}

/** The + where a way out leads nowhere yet. */
export function adderElementId(from: NodeId, route: Route): string {
  return `add-after-${from}-${route}`;
}

/** Puts the focus on a node, as soon as it is there: a card that was out of sight is drawn a moment later. */
export function focusNode(id: NodeId): void {
  focusWhenThere(nodeElementId(id));
}

/** Puts the focus on the first of some nodes, if there is one. */
export function focusFirst([first]: readonly NodeId[]): void {
  if (first !== undefined) focusNode(first);
}

/** Puts the focus on the + of a way out. */
export function focusAdder(from: NodeId, route: Route): void {
  focusWhenThere(adderElementId(from, route));
}

function focusWhenThere(elementId: string, framesLeft = FRAMES_TO_WAIT): void {
  const element = document.getElementById(elementId);
  if (element) {
    element.focus({ preventScroll: true });
    return;
  }
  if (framesLeft > 0) requestAnimationFrame(() => focusWhenThere(elementId, framesLeft - 1));
}

/** Opens a node's menu, as soon as it is there. */
export function openNodeMenu(id: NodeId, framesLeft = FRAMES_TO_WAIT): void {
  const trigger = document.getElementById(nodeMenuId(id));
  if (trigger) {
    trigger.focus({ preventScroll: true });
    trigger.click();
    return;
  }
  if (framesLeft > 0) requestAnimationFrame(() => openNodeMenu(id, framesLeft - 1));
}
