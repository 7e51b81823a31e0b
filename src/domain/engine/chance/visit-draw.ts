import { draw, mix, mixMoment } from './random.ts';

/** What makes one visit of a contact to a node another than the next. */
export type VisitIdentity = {
  readonly contact: number;
  readonly program: number;
  /** Hash of the node's id. */
  readonly node: number;
  readonly visit: number;
  readonly enrolledAt: number;
};

/** Apart from the draws of reactions, which number theirs from 1. */
const GOES = 100;

/** [E26] A number from 0 up to, but not including, 1: the same for a visit whenever it is drawn, whatever other contacts do. */
export function drawForVisit(
  { contact, program, node, visit, enrolledAt }: VisitIdentity,
  seed: number,
): number {
  const place = mix(mix(mix(mix(seed, contact), program), node), visit);
  return draw(mix(mixMoment(place, enrolledAt), GOES));
}
