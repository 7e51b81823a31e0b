import { findStart } from '#domain/design/find-start.ts';
import { getRecurrence } from '#domain/schedule/enrolment-schedule.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V21] A birthday comes round every year; "only the first time" lets a contact in for one of them. */
export function checkAnniversaryLimit({ design }: Subject): readonly ValidationProblem[] {
  const start = findStart(design);
  if (!start || !getRecurrence(start.settings.schedule)) return [];
  const { rule, limit } = start.settings;
  if (rule?.kind !== 'dateField' || !rule.isAnniversary || limit !== 'firstTimeOnly') return [];
  return [
    {
      severity: 'warning',
      code: 'anniversaryOnlyOnce',
      nodeId: start.id,
      field: 'limit',
      text: 'Each contact is enrolled for one anniversary only',
      advice: 'To enrol contacts every year, let them be enrolled every time they meet the rule.',
    },
  ];
}
