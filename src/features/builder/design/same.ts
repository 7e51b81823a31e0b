import { isDeepEqual } from '#domain/deep-equal.ts';
import type { Design } from '#domain/design/design.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

const tidyByDesign = new WeakMap<Design, boolean>();

/** Whether every card stands where **Tidy up** would put it. */
export function isTidy(design: Design): boolean {
  const known = tidyByDesign.get(design);
  if (known !== undefined) return known;
  const isSo = tidyUp(design) === design;
  tidyByDesign.set(design, isSo);
  return isSo;
}

export function sameSettings(a: ProgramNode, b: ProgramNode): boolean {
  return a.type === b.type && isDeepEqual(a.settings, b.settings);
}
