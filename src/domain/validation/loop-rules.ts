import { findLoops } from '#domain/design/loops.ts';
import { alwaysTakesTime } from '#domain/nodes/delay.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V10] A loop needs a delay: without one a contact would go round it without end in one moment. */
export function checkLoopDelays({ graph, order }: Subject): readonly ValidationProblem[] {
  return findLoops(graph, letsGoOnAtOnce).flatMap((loop) => {
    const members = new Set(loop);
    const first = order.find(({ id }) => members.has(id));
    return first ? [loopWithoutDelay(first, loop.length)] : [];
  });
}

/** [V14] Round again means mailed again. */
export function checkLoopMessages({ graph, order, catalogue }: Subject): readonly ValidationProblem[] {
  const inLoops = new Set(findLoops(graph).flat());
  return order.flatMap((node): ValidationProblem[] => {
    if (node.type !== 'sendEmail' || !inLoops.has(node.id)) return [];
    const { campaignId } = node.settings;
    const campaign = campaignId === null ? undefined : catalogue.campaigns.get(campaignId);
    return [
      {
        severity: 'warning',
        code: 'loopMailsAgain',
        nodeId: node.id,
        field: null,
        text: 'This loop sends the same campaign again',
        advice: `Contacts get ${campaign ? quote(campaign.name) : 'it'} again each time they go round the loop.`,
      },
    ];
  });
}

function letsGoOnAtOnce(node: ProgramNode): boolean {
  return node.type !== 'delay' || !alwaysTakesTime(node.settings);
}

function loopWithoutDelay(node: ProgramNode, steps: number): ValidationProblem {
  return {
    severity: 'error',
    code: 'loopWithoutDelay',
    nodeId: node.id,
    field: null,
    text: 'Add a delay to the loop',
    advice: `Contacts would loop through ${formatCount(steps, 'step')} without waiting. Add a delay between two of them.`,
  };
}
