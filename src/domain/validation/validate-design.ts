import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import { graphOf, orderFromStart, reachable, startOf } from '#domain/design/graph.ts';
import { decisionsOnEmptySegments, decisionsOnUnsentCampaigns } from './condition-warnings.ts';
import { notConnected, routesWithoutEnd } from './connection-rules.ts';
import { enrolmentTargets } from './enrolment-target-rule.ts';
import { exitConditionProblems } from './exit-condition-rules.ts';
import { loopsThatMailAgain, loopsWithoutDelay } from './loop-rules.ts';
import { missingReferenceProblems } from './missing-reference-rule.ts';
import { momentsThatArePast } from './past-moment-rule.ts';
import { noAction, noStart, tooManyDecisions } from './program-rules.ts';
import { settingProblems } from './setting-rule.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject, ValidationFacts, ValidationRule } from './validation-rule.ts';
import { emptySegment } from './warning-rules.ts';

/** Within one node, problems stand in this order. */
const RULES: readonly ValidationRule[] = [
  noStart,
  noAction,
  tooManyDecisions,
  exitConditionProblems,
  settingProblems,
  missingReferenceProblems,
  enrolmentTargets,
  notConnected,
  routesWithoutEnd,
  loopsWithoutDelay,
  emptySegment,
  momentsThatArePast,
  decisionsOnEmptySegments,
  decisionsOnUnsentCampaigns,
  loopsThatMailAgain,
];

/**
 * Everything that is wrong with a design, and what may be: errors before warnings, of each the program's own first, then
 * in the order of the flow. Errors keep a program from being activated, never from being saved; warnings keep nothing.
 */
export function validateDesign(
  design: Design,
  catalogue: Catalogue,
  facts: ValidationFacts = {},
): readonly ValidationProblem[] {
  const subject = subjectOf(design, catalogue, facts);
  const place = new Map(subject.order.map((node, index) => [node.id, index]));
  const placeOf = ({ nodeId }: ValidationProblem) => (nodeId === null ? -1 : (place.get(nodeId) ?? -1));
  const problems = RULES.flatMap((rule) => rule(subject));
  return problems.toSorted((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b));
}

export function errorsOf(problems: readonly ValidationProblem[]): readonly ValidationProblem[] {
  return problems.filter((problem) => problem.severity === 'error');
}

export function warningsOf(problems: readonly ValidationProblem[]): readonly ValidationProblem[] {
  return problems.filter((problem) => problem.severity === 'warning');
}

function rank(problem: ValidationProblem): number {
  return problem.severity === 'error' ? 0 : 1;
}

function subjectOf(design: Design, catalogue: Catalogue, facts: ValidationFacts): Subject {
  const graph = graphOf(design);
  const start = startOf(design);
  const reached = reachable(graph, start ? [start.id] : []);
  return { design, catalogue, facts, graph, order: orderFromStart(design, graph), reached };
}
