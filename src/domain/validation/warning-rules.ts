import { findStart } from '#domain/design/graph.ts';
import { getRecurrence } from '#domain/schedule/enrolment-schedule.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

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
      text: `Segment "${segment.name}" has no one in it`,
      advice: 'Nobody is enrolled until a contact meets its rule.',
    },
  ];
}
