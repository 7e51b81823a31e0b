// Where those inside are to go when their program is activated again: for each of them the one step that was asked for,
// and for every step that was deleted the one chosen in its place. Nothing is worked out before the activation.

import type { Enrolment } from './naive-program.ts';
import type { RestingAct } from './resting.ts';

type Choice = { readonly id: number; readonly to: string | null };
type Plan = { asked: Choice | null; readonly insteadOf: Map<string, Choice> };
type Plans = Map<Enrolment, Plan>;

export type Destination = { readonly outcome: string } | { readonly nodeId: string };

export function naivePlans(enrolments: readonly Enrolment[], acts: readonly RestingAct[]): Plans {
  const inside = enrolments.filter(({ outcome }) => outcome === null);
  const plans: Plans = new Map(inside.map((each) => [each, { asked: null, insteadOf: new Map() }]));
  for (const act of acts) for (const [enrolment, plan] of plans) apply(act, enrolment, plan);
  return plans;
}

function apply(act: RestingAct, enrolment: Enrolment, plan: Plan): void {
  const { insteadOf } = plan;
  if (act.kind === 'undo') {
    if (plan.asked?.id === act.id) {
      plan.asked = null;
      insteadOf.clear();
    }
    for (const [step, { id }] of insteadOf) if (id === act.id) takeBack(step, insteadOf);
  } else if (act.kind === 'plan') {
    if (enrolment.nodeId !== act.from || !act.contacts.has(enrolment.contactId)) return;
    plan.asked = act;
    insteadOf.clear();
  } else {
    for (const { id } of act.design.nodes) takeBack(id, insteadOf);
    for (const choice of act.chosen) {
      if (lastOnTheWay(enrolment, plan) === choice.from) insteadOf.set(choice.from, choice);
    }
  }
}

/** What was chosen in place of a step, and everything that was chosen later because of that. */
function takeBack(step: string, insteadOf: Plan['insteadOf']): void {
  const choice = insteadOf.get(step);
  insteadOf.delete(step);
  if (choice && choice.to !== null) takeBack(choice.to, insteadOf);
}

/** Null when nothing is planned for the enrolment; one that is sent back to where it is arrives there anew. */
export function destinationOf(
  enrolment: Enrolment,
  plan: Plan,
  drawn: ReadonlySet<string>,
): Destination | null {
  if (!plan.asked && !plan.insteadOf.has(enrolment.nodeId)) return null;
  const to = lastOnTheWay(enrolment, plan);
  if (to === null) return { outcome: plan.asked?.to === null ? 'Manually removed' : 'Step deleted' };
  return drawn.has(to) ? { nodeId: to } : { outcome: 'Step deleted' };
}

function lastOnTheWay({ nodeId }: Enrolment, { asked, insteadOf }: Plan): string | null {
  let step = asked ? asked.to : nodeId;
  for (let next: Choice | undefined; step !== null && (next = insteadOf.get(step)); ) step = next.to;
  return step;
}
