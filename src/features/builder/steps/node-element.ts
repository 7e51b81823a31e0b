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

/** The + where a way out leads nowhere yet. */
export function adderElementId(from: NodeId, route: Route): string {
  return `add-after-${from}-${route}`;
}

/** Puts the focus on a node, as soon as it is there: a card that was out of sight is drawn a moment later. */
export function focusNode(id: NodeId): void {
  focusWhenThere(nodeElementId(id));
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
