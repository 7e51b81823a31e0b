import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';

/** The selection with one more, which comes first since the focus is on it; going back gives up what was taken last. */
export function extended(selection: readonly NodeId[], to: NodeId): readonly NodeId[] {
  if (selection[1] === to) return selection.slice(1);
  return [to, ...selection.filter((id) => id !== to)];
}

/** Everything, beginning with what has the focus. */
export function selectedAll({ nodes }: Design, current: NodeId | null): readonly NodeId[] {
  const ids = nodes.map(({ id }) => id);
  return current === null ? ids : [current, ...ids.filter((id) => id !== current)];
}
