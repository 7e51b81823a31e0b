import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { ProgramState, Visitor } from './world.ts';

export function createVisitor(): Visitor {
  const never = 0 as Instant;
  return { contact: 0, enrolment: 0, node: 0, visit: 0, enrolledAt: never, arrivedAt: never };
}

/** Makes a visitor of the contact's open enrolment, as its block has it. */
export function readVisitor(visitor: Visitor, program: ProgramState, contact: number): Visitor {
  const enrolment = program.openEnrolment[contact] ?? -1;
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  visitor.contact = contact;
  visitor.enrolment = enrolment;
  visitor.node = block.node[row] ?? 0;
  visitor.visit = block.visit[row] ?? 0;
  visitor.enrolledAt = (block.enrolledAt[row] ?? 0) as Instant;
  visitor.arrivedAt = (block.arrivedAt[row] ?? 0) as Instant;
  return visitor;
}
