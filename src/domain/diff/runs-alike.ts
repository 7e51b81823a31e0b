import type { Design } from '#domain/design/design.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { diffDesigns } from './diff.ts';

/** [D23] Whether two designs do the same with the same contacts, wherever their steps stand and whatever labels say. */
export function runsAlike(a: Design, b: Design): boolean {
  if (a === b) return true;
  const diff = diffDesigns(a, b);
  const different = [...diff.added, ...diff.removed, ...diff.changed.map(({ after }) => after)];
  return (
    different.every(isAnnotation) &&
    diff.connected.length === 0 &&
    diff.disconnected.length === 0 &&
    !diff.areExitConditionsChanged
  );
}
