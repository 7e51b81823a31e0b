import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { type Graph, getConnectorsFrom } from './graph.ts';

/**
 * The loops of a graph: groups of nodes each of which can be walked to from every other of its group (Tarjan's strongly
 * connected components of two or more nodes). `passes` leaves nodes out, to find loops that avoid them.
 */
export function findLoops(
  graph: Graph,
  passes: (node: ProgramNode) => boolean = () => true,
): readonly NodeId[][] {
  const search = new LoopSearch(graph, passes);
  for (const node of graph.nodes.values()) search.from(node.id);
  return search.loops;
}

/** What the search knows of a node it has come to. */
type Visit = { readonly index: number; low: number; isOpen: boolean };
type Frame = { readonly id: NodeId; readonly visit: Visit; readonly next: readonly NodeId[]; at: number };

/** Tarjan's search with its own stack, since programs may be thousands of nodes deep. */
class LoopSearch {
  readonly loops: NodeId[][] = [];
  readonly #visits = new Map<NodeId, Visit>();
  readonly #open: NodeId[] = [];
  readonly #frames: Frame[] = [];
  readonly #graph: Graph;
  readonly #passes: (node: ProgramNode) => boolean;

  constructor(graph: Graph, passes: (node: ProgramNode) => boolean) {
    this.#graph = graph;
    this.#passes = passes;
  }

  from(id: NodeId): void {
    this.#enter(id);
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      const next = frame.next[frame.at];
      frame.at += 1;
      if (next === undefined) this.#leave(frame);
      else this.#look(frame, next);
    }
  }

  #enter(id: NodeId): void {
    const node = this.#graph.nodes.get(id);
    if (!node || this.#visits.has(id) || !this.#passes(node)) return;
    const visit: Visit = { index: this.#visits.size, low: this.#visits.size, isOpen: true };
    this.#visits.set(id, visit);
    this.#open.push(id);
    const next = getConnectorsFrom(this.#graph, id).map((connector) => connector.to);
    this.#frames.push({ id, visit, next, at: 0 });
  }

  #look(frame: Frame, next: NodeId): void {
    const known = this.#visits.get(next);
    if (!known) this.#enter(next);
    else if (known.isOpen) frame.visit.low = Math.min(frame.visit.low, known.index);
  }

  #leave(frame: Frame): void {
    this.#frames.pop();
    const parent = this.#frames.at(-1);
    if (parent) parent.visit.low = Math.min(parent.visit.low, frame.visit.low);
    if (frame.visit.low !== frame.visit.index) return;
    const group = this.#open.splice(this.#open.lastIndexOf(frame.id));
    for (const id of group) {
      const visit = this.#visits.get(id);
      if (visit) visit.isOpen = false;
    }
    if (group.length > 1 || frame.next.includes(frame.id)) this.loops.push(group);
  }
}
