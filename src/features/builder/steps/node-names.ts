import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { type Checks, graphFor, placesIn, problemsIn } from '#features/builder/design/derived.ts';
import { fullName } from './node-name.ts';

const known = new WeakMap<Checks, WeakMap<Design, ReadonlyMap<NodeId, string>>>();

/** The accessible name of every node, worked out once for each design. */
export function namesIn(design: Design, checks: Checks, words: WordsContext): ReadonlyMap<NodeId, string> {
  const ofChecks = known.get(checks) ?? new WeakMap<Design, ReadonlyMap<NodeId, string>>();
  known.set(checks, ofChecks);
  const before = ofChecks.get(design);
  if (before) return before;
  const graph = graphFor(design);
  const places = placesIn(design);
  const { byNode } = problemsIn(design, checks);
  const total = places.size;
  const names = new Map(
    design.nodes.map((node) => {
      const problems = byNode.get(node.id);
      const around = {
        graph,
        index: places.get(node.id) ?? 0,
        total,
        problems: problems ? problems.errors + problems.warnings : 0,
      };
      return [node.id, fullName(node, words, around)] as const;
    }),
  );
  ofChecks.set(design, names);
  return names;
}
