import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';

export function messagesSent({ steps }: Pick<RehearsalAnswer, 'steps'>): number {
  return steps.reduce((sum, { sent }) => sum + sent, 0);
}

export function endsReached({ outcomes }: Pick<RehearsalAnswer, 'outcomes'>): number {
  return outcomes.reduce((sum, { contacts }) => sum + contacts, 0);
}

export function peopleStuck({ steps }: Pick<RehearsalAnswer, 'steps'>): number {
  return steps.reduce((sum, { stuck }) => sum + stuck, 0);
}

/** Whether anyone was in the program at all. */
export function isEmpty(answer: RehearsalAnswer): boolean {
  return answer.enrolled === 0 && answer.inside === 0 && endsReached(answer) === 0;
}

type Rehearsed = { readonly design: Design; readonly answer: RehearsalAnswer };

/** In the order in which they were drawn; none when nobody came at all, for then that is what is wrong. */
export function stepsNeverReached({ design, answer }: Rehearsed): readonly NodeId[] {
  if (isEmpty(answer)) return [];
  const reached = new Set(
    answer.steps.flatMap(({ nodeId, visits, here }) => (visits + here > 0 ? [nodeId] : [])),
  );
  return design.nodes.filter((node) => !isAnnotation(node) && !reached.has(node.id)).map(({ id }) => id);
}
