import type { NodeId } from '#domain/ids.ts';

/** A fork of a way: whether the contact took the first of its two routes. */
export type Turn = { readonly nodeId: NodeId; readonly goesFirst: boolean };

/** The turns of one run, settled as the contact comes to them. What is not laid down goes first. */
export function listTurns(laidDown: readonly boolean[]) {
  const taken = new Map<string, Turn>();
  return {
    /** The same at one visit, however often it is asked for. */
    goesFirst: (nodeId: NodeId, visit: number): boolean => {
      const key = `${visit} ${nodeId}`;
      const known = taken.get(key);
      if (known) return known.goesFirst;
      const goesFirst = laidDown[taken.size] ?? true;
      taken.set(key, { nodeId, goesFirst });
      return goesFirst;
    },
    taken: (): readonly Turn[] => [...taken.values()],
  };
}

/** The way after this one: the same up to the last fork where it went first, and there the other route. Null after the last. */
export function findNextWay(taken: readonly Turn[]): readonly boolean[] | null {
  const last = taken.findLastIndex(({ goesFirst }) => goesFirst);
  return last < 0 ? null : [...taken.slice(0, last).map(({ goesFirst }) => goesFirst), false];
}
