import type { Design } from '#domain/design/design.ts';
import { type Course, DENSE_STUB } from '#domain/layout/course.ts';
import { routeConnectors } from '#domain/layout/route-connectors.ts';
import { wayKey } from '#domain/layout/ways.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';

/** What stands on a branch, and how far below its card. */
export type BranchChip = {
  readonly text: string;
  readonly title: string | undefined;
  readonly below: number;
};

/** Between a connector that runs across and the chips below it. */
const BELOW_TURN = 6;

/** The courses of connectors; the very same as before while no step was moved, connected, added or deleted. */
export function createCourses() {
  let known: { readonly design: Design; readonly height: number; readonly courses: Courses } | null = null;
  return (design: Design, height: number): Courses => {
    if (known && known.height === height && isDrawnAlike(known.design, design)) return known.courses;
    known = { design, height, courses: routeConnectors(design, height) };
    return known.courses;
  };
}

/** How far below a card with many branches their names stand: below all that turn. */
export function getChipRow(from: ProgramNode, courses: Courses): number {
  const turns = listRoutes(from).map(
    (route) => courses.get(wayKey({ from: from.id, route }))?.turn ?? DENSE_STUB,
  );
  return Math.max(...turns) + BELOW_TURN;
}

type Courses = ReadonlyMap<string, Course>;

function isDrawnAlike(before: Design, now: Design): boolean {
  if (before === now) return true;
  if (before.connectors !== now.connectors || before.nodes.length !== now.nodes.length) return false;
  return now.nodes.every((node, index) => {
    const old = before.nodes[index];
    if (old === node) return true;
    return (
      old?.id === node.id &&
      old.position.x === node.position.x &&
      old.position.y === node.position.y &&
      listRoutes(old).length === listRoutes(node).length
    );
  });
}
