import { describe, expect, it } from 'vitest';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { chipText } from '#features/builder/drawing/route-chip.ts';
import { decision, multiDecision, quantitySplit } from '#tests/domain/builders/a-design.ts';

const chipsOf = (node: ProgramNode) => listRoutes(node).map((route, index) => chipText(node, route, index));

/** A multi decision whose conditions bear these names. */
function named(...names: readonly string[]): ProgramNode {
  const cases = names.map((name, index) => ({ id: String(index + 1), name, condition: null }));
  return { ...multiDecision('which', []), settings: { cases } };
}

describe('the label of a way out', () => {
  it('is the whole name where there are two', () => {
    expect(chipsOf(decision('ask'))).toEqual(['Yes', 'No']);
    expect(chipsOf(quantitySplit('firsts', 100))).toEqual(['First 100', 'Rest']);
    expect(chipsOf(named('Customers in London'))).toEqual(['Customers in London', 'Default']);
  });

  it('begins with the place where names of three are cut off, and would look alike', () => {
    expect(chipsOf(named('Customers in London', 'Customers in Leeds'))).toEqual([
      '1 Customers in London',
      '2 Customers in Leeds',
      'Default',
    ]);
    expect(chipsOf(named('', 'VIP'))).toEqual(['Condition 1', 'VIP', 'Default']);
  });

  it('is only the place where there are more', () => {
    expect(chipsOf(named('', 'VIP', 'Lapsed'))).toEqual(['1', '2', '3', 'Else']);
  });
});
