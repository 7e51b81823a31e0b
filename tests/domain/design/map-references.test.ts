import { describe, expect, test } from 'vitest';
import { node as nodeSchema } from '#contract/design.ts';
import { getReferenceKey, type Reference } from '#domain/catalogue/reference.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import { mapReferences, type ReferenceMapping } from '#domain/design/map-references.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listNodeReferences } from '#domain/nodes/registry.ts';
import { EVERY_TYPE, nodesOfType, programAround } from '#tests/domain/builders/every-setting.ts';

const isNode = (node: ProgramNode) => nodeSchema.safeParse(node).success;

/** Another thing of the same kind: number 1 becomes number 7001, AGE becomes AGE_THERE. */
const elsewhere = (reference: Reference): Reference =>
  reference.kind === 'dataField'
    ? { ...reference, name: `${reference.name}_THERE` }
    : ({ ...reference, id: reference.id + 7_000 } as Reference);

const mappingOf = (design: Design, to: (reference: Reference) => Reference | null): ReferenceMapping =>
  new Map(listDesignReferences(design).map((reference) => [getReferenceKey(reference), to(reference)]));

const EVERY_NODE = EVERY_TYPE.flatMap((type) =>
  nodesOfType(type).map((node) => [`${type} ${JSON.stringify(node.settings).slice(0, 60)}`, node] as const),
);

describe('[F4] naming other things', () => {
  test.each(EVERY_NODE)('every reference of %s is mapped, and nothing else changes', (_name, node) => {
    const design = programAround(node);
    const mapped = mapReferences(design, mappingOf(design, elsewhere), isNode);
    expect(listDesignReferences(mapped)).toEqual(listDesignReferences(design).map(elsewhere));
    const back = new Map(listDesignReferences(design).map((one) => [getReferenceKey(elsewhere(one)), one]));
    expect(mapReferences(mapped, back, isNode)).toEqual(design);
  });

  test.each(EVERY_NODE)('a program without what %s names can be stored', (_name, node) => {
    const design = programAround(node);
    const empty = mapReferences(
      design,
      mappingOf(design, () => null),
      isNode,
    );
    const [, emptied] = node.type === 'start' ? [null, empty.nodes[0]] : empty.nodes;
    expect(emptied && isNode(emptied)).toBe(true);
    const left = emptied ? listNodeReferences(emptied) : [];
    // Data fields keep their name; a number is either gone or one that is never given out.
    const numbers = left.flatMap((one) => (one.kind === 'dataField' ? [] : [one.id as number]));
    expect(numbers.every((id) => id > 2_147_483_000)).toBe(true);
  });

  test('two things that change places both end up right', () => {
    const design = programAround(nodesOfType('multiDecision')[0] as ProgramNode);
    const swap = (reference: Reference): Reference => {
      if (reference.kind !== 'campaign') return reference;
      return { kind: 'campaign', id: (4 - reference.id) as typeof reference.id };
    };
    const mapped = mapReferences(design, mappingOf(design, swap), isNode);
    expect(listDesignReferences(mapped).filter(({ kind }) => kind === 'campaign')).toEqual(
      listDesignReferences(design)
        .filter(({ kind }) => kind === 'campaign')
        .map(swap),
    );
  });
});
