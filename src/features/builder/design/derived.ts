import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import { createGraph, type Graph, orderFromStart } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import type { ValidationFacts } from '#domain/validation/validation-rule.ts';

const graphs = new WeakMap<Design, Graph>();

/** The graph of a design, worked out once for each design. */
export function graphFor(design: Design): Graph {
  return remembered(graphs, design, () => createGraph(design));
}

const places = new WeakMap<Design, ReadonlyMap<NodeId, number>>();

/** Where each node comes when the flow is read from the start. */
export function placesIn(design: Design): ReadonlyMap<NodeId, number> {
  return remembered(
    places,
    design,
    () => new Map(orderFromStart(design, graphFor(design)).map(({ id }, index) => [id, index])),
  );
}

export type Problems = {
  readonly all: readonly ValidationProblem[];
  readonly errors: number;
  readonly warnings: number;
  readonly byNode: ReadonlyMap<NodeId, NodeProblems>;
};

type NodeProblems = {
  readonly errors: number;
  readonly warnings: number;
  readonly first: ValidationProblem;
};

/** What a design is checked against; made anew when the account's catalogue or numbers change. */
export type Checks = { readonly catalogue: Catalogue; readonly facts: ValidationFacts };

const problems = new WeakMap<Checks, WeakMap<Design, Problems>>();

/** What is wrong with a design, worked out once for each design and each state of the account's catalogue. */
export function problemsIn(design: Design, known: Checks): Problems {
  const ofFacts = remembered(problems, known, () => new WeakMap());
  return remembered(ofFacts, design, () => sorted(validateDesign(design, known.catalogue, known.facts)));
}

function sorted(all: readonly ValidationProblem[]): Problems {
  const byNode = new Map<NodeId, NodeProblems>();
  for (const problem of all) {
    if (problem.nodeId === null) continue;
    const before = byNode.get(problem.nodeId) ?? { errors: 0, warnings: 0, first: problem };
    const isError = problem.severity === 'error';
    byNode.set(problem.nodeId, {
      first: before.first,
      errors: before.errors + (isError ? 1 : 0),
      warnings: before.warnings + (isError ? 0 : 1),
    });
  }
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { all, errors, warnings: all.length - errors, byNode };
}

function remembered<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
