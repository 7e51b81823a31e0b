import { findStart } from '#domain/design/find-start.ts';
import type { NodeOf } from '#domain/nodes/node.ts';
import { getRecurrence } from '#domain/schedule/enrolment-schedule.ts';
import { quote } from '#domain/words/quotes.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V31] [V32] Nobody is enrolled where they are already, and only active programs let anyone in. */
export function checkEnrolmentTargets({ order, catalogue, facts }: Subject): readonly ValidationProblem[] {
  return order.flatMap((node): ValidationProblem[] => {
    if (node.type !== 'addContact' || node.settings.kind !== 'program') return [];
    const { programId } = node.settings;
    if (programId === null) return [];
    if (programId === facts.programId) return [itself(node)];
    const target = catalogue.programs.get(programId);
    return target && target.status !== 'Active' ? [notActive(node, target.name)] : [];
  });
}

function itself({ id }: NodeOf<'addContact'>): ValidationProblem {
  return {
    severity: 'error',
    code: 'enrolsInItself',
    nodeId: id,
    field: 'programId',
    text: 'Enrol contacts in another program',
    advice:
      'Contacts are already in this program. Choose another program, or connect back to an earlier step.',
  };
}

function notActive({ id }: NodeOf<'addContact'>, name: string): ValidationProblem {
  return {
    severity: 'warning',
    code: 'targetNotActive',
    nodeId: id,
    field: 'programId',
    text: `Program ${quote(name)} is not active`,
    advice: 'This step will not enrol contacts until that program is active.',
  };
}

/** [V13] Known only when the counts are given. */
export function checkEnrolmentSegment({ design, catalogue, facts }: Subject): readonly ValidationProblem[] {
  const start = findStart(design);
  const rule = start && getRecurrence(start.settings.schedule) ? start.settings.rule : null;
  if (!start || rule?.kind !== 'segment' || facts.contactsInSegment?.get(rule.segmentId) !== 0) return [];
  const segment = catalogue.segments.get(rule.segmentId);
  if (!segment) return [];
  return [
    {
      severity: 'warning',
      code: 'segmentEmpty',
      nodeId: start.id,
      field: 'segmentId',
      text: `Segment ${quote(segment.name)} has no contacts`,
      advice: 'No contacts will be enrolled until the segment has contacts.',
    },
  ];
}
