import type { InsertionPoint } from '#domain/edits/add-nodes.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';

type Pointed = { readonly clientX: number; readonly clientY: number };

/** The connector at a point of the window, whatever lies over it. */
export function connectorAt({ clientX, clientY }: Pointed): InsertionPoint | null {
  const id = document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest('.react-flow__edge')?.getAttribute('data-id'))
    .find(Boolean);
  return id ? parseInsertionPoint(id) : null;
}

/** "node:route", as connectors and loose ends bear it. */
export function parseInsertionPoint(id: string): InsertionPoint {
  const at = id.lastIndexOf(':');
  return { from: id.slice(0, at) as NodeId, route: id.slice(at + 1) as Route };
}
