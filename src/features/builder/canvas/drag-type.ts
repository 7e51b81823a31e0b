import { PALETTE_TYPES } from '#domain/nodes/registry.ts';
import type { AddableType } from '#features/builder/design/builder-actions.ts';

/** The kind of data that a drag from the palette carries. The type is in its name, since its text is hidden while it moves. */
const PREFIX = 'application/x-program-node-';

export function getDragType(type: AddableType): string {
  return `${PREFIX}${type.toLowerCase()}`;
}

export function draggedType(data: DataTransfer): AddableType | null {
  return PALETTE_TYPES.find((type) => data.types.includes(getDragType(type))) ?? null;
}
