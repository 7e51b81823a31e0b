import { getConnectorsFrom } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { isStop } from '#domain/nodes/stops.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V18] Delays until dates in a row, each with a message after it: a late contact is sent all of them in one moment. */
export function checkLateContacts(subject: Subject): readonly ValidationProblem[] {
  return subject.order.flatMap((node): ValidationProblem[] => {
    if (!letsLateContactsContinue(node)) return [];
    const here = followSteps(node, subject);
    if (!here.sends || !here.stop || !letsLateContactsContinue(here.stop)) return [];
    if (!followSteps(here.stop, subject).sends) return [];
    return [
      {
        severity: 'warning',
        code: 'datesSendAtOnce',
        nodeId: here.stop.id,
        field: 'ifPast',
        text: 'Late contacts are sent several messages at the same time',
        advice:
          'A contact who arrives after several of the dates, or has none, is sent a message for each at the same time. Choose “skip to the next delay” or “leave” for them.',
      },
    ];
  });
}

function letsLateContactsContinue(node: ProgramNode): boolean {
  if (node.type !== 'delay') return false;
  const { settings } = node;
  if (settings.kind === 'untilDate') return settings.ifPast === undefined;
  return (
    settings.kind === 'untilDateField' && (settings.ifPast === undefined || settings.ifNone === undefined)
  );
}

type Followed = { readonly sends: boolean; readonly stop: ProgramNode | null };

/** What a contact passes after a delay, up to the next delay, decision, split or end. */
function followSteps({ id }: ProgramNode, { graph }: Subject): Followed {
  const seen = new Set<NodeId>([id]);
  let sends = false;
  let next = getConnectorsFrom(graph, id)[0]?.to;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const node = graph.nodes.get(next);
    if (!node) return { sends, stop: null };
    if (isStop(node.type)) return { sends, stop: node };
    sends ||= node.type === 'sendEmail' || node.type === 'sendSms';
    next = getConnectorsFrom(graph, next)[0]?.to;
  }
  return { sends, stop: null };
}
