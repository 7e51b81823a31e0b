import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import { findStart } from '#domain/design/find-start.ts';
import { createGraph, findReachable, orderFromStart } from '#domain/design/graph.ts';
import { checkNode } from '#domain/nodes/registry.ts';
import { checkAnniversaryLimit } from './anniversary-rule.ts';
import { checkDecisionSegments, checkEarlierEnrolments, checkUnsentCampaigns } from './condition-warnings.ts';
import { checkConnected, checkRouteEnds } from './connection-rules.ts';
import { checkEnrolmentSegment, checkEnrolmentTargets } from './enrolment-rules.ts';
import { checkExitConditions } from './exit-condition-rules.ts';
import { checkLateContacts } from './late-contact-rule.ts';
import { checkLegalFields } from './legal-fields-rule.ts';
import { checkLoopDelays, checkLoopMessages } from './loop-rules.ts';
import { checkReferences } from './missing-reference-rule.ts';
import { checkNumbers } from './number-rule.ts';
import { checkPastMoments } from './past-moment-rule.ts';
import { checkDecisionsWithoutWait, checkReactions, checkRepeatedCampaigns } from './path-warnings.ts';
import { checkActions, checkDecisionCount, checkStart } from './program-rules.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject, ValidationFacts, ValidationRule } from './validation-rule.ts';

/** Within one node, problems stand in this order. */
const RULES: readonly ValidationRule[] = [
  checkStart,
  checkActions,
  checkDecisionCount,
  checkExitConditions,
  checkSettings,
  checkReferences,
  checkEnrolmentTargets,
  checkConnected,
  checkRouteEnds,
  checkLoopDelays,
  checkEnrolmentSegment,
  checkPastMoments,
  checkLateContacts,
  checkAnniversaryLimit,
  checkNumbers,
  checkDecisionSegments,
  checkUnsentCampaigns,
  checkEarlierEnrolments,
  checkDecisionsWithoutWait,
  checkReactions,
  checkLoopMessages,
  checkRepeatedCampaigns,
  checkLegalFields,
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
  const subject = createSubject(design, catalogue, facts);
  const place = new Map(subject.order.map((node, index) => [node.id, index]));
  const getPlace = ({ nodeId }: ValidationProblem) => (nodeId === null ? -1 : (place.get(nodeId) ?? -1));
  const problems = RULES.flatMap((rule) => rule(subject));
  return problems.toSorted((a, b) => rank(a) - rank(b) || getPlace(a) - getPlace(b));
}

export function selectErrors(problems: readonly ValidationProblem[]): readonly ValidationProblem[] {
  return problems.filter((problem) => problem.severity === 'error');
}

export function selectWarnings(problems: readonly ValidationProblem[]): readonly ValidationProblem[] {
  return problems.filter((problem) => problem.severity === 'warning');
}

function rank(problem: ValidationProblem): number {
  return problem.severity === 'error' ? 0 : 1;
}

function createSubject(design: Design, catalogue: Catalogue, facts: ValidationFacts): Subject {
  const graph = createGraph(design);
  const start = findStart(design);
  const reached = findReachable(graph, start ? [start.id] : []);
  return { design, catalogue, facts, graph, order: orderFromStart(design, graph), reached };
}

/** [V1] [V5] [V6] [V7] [V9] What each node's own definition finds, placed on its node. */
function checkSettings({ order, catalogue }: Subject): readonly ValidationProblem[] {
  return order.flatMap((node) =>
    checkNode(node, catalogue).map(
      (problem): ValidationProblem => ({
        severity: 'error',
        nodeId: node.id,
        ...problem,
      }),
    ),
  );
}
