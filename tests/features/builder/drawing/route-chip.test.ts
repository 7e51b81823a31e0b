import { describe, expect, it } from 'vitest';
import type { Condition } from '#domain/nodes/condition.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { instant } from '#domain/schedule/instant.ts';
import { chipText, shortChipText } from '#features/builder/drawing/route-chip.ts';
import { aCatalogue, campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { decision, multiDecision, quantitySplit } from '#tests/domain/builders/a-design.ts';

const words = { catalogue: aCatalogue(), timeZone: 'Europe/London', now: instant(0) };
const opened: Condition = { kind: 'openedCampaign', campaignId: campaignId(1) };
const chipsOf = (node: ProgramNode) => listRoutes(node).map((route) => chipText(node, route, words));

/** A multi decision whose conditions bear these names. */
function named(...names: readonly string[]): ProgramNode {
  const cases = names.map((name, index) => ({ id: String(index + 1), name, condition: null }));
  return { ...multiDecision('which', []), settings: { cases } };
}

describe('the label of a branch', () => {
  it('is its name', () => {
    expect(chipsOf(decision('ask'))).toEqual(['Yes', 'No']);
    expect(chipsOf(quantitySplit('firsts', 100))).toEqual(['First 100', 'Rest']);
    expect(chipsOf(named('Customers in London', 'VIP', 'Lapsed'))).toEqual([
      'Customers in London',
      'VIP',
      'Lapsed',
      'Else',
    ]);
  });

  it('is the rule of a condition without a name', () => {
    expect(chipsOf(multiDecision('which', [opened]))).toEqual(['Opened “Welcome 1”', 'Else']);
  });

  it('is its place where there is no room', () => {
    const node = named('', 'VIP');
    expect(listRoutes(node).map((route) => shortChipText(node, route, words))).toEqual(['1', '2', 'Else']);
  });
});
