import { listLooseRoutes } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { ProblemCode } from '#domain/nodes/setting-problem.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import { graphFor, placesIn } from '#features/builder/design/derived.ts';
import type { DesignStore } from '#features/builder/design/design-store.ts';
import { focusAdder, focusNode } from './node-element.ts';

/** Put right by adding a step. */
const MISSES_A_STEP: ReadonlySet<ProblemCode> = new Set(['noAction', 'routeWithoutEnd']);
/** Put right by leading a way to a step or away from it, not by its settings. */
const ABOUT_CONNECTORS: ReadonlySet<ProblemCode> = new Set([
  'notConnected',
  'loopWithoutDelay',
  'loopMailsAgain',
]);

/** Leads to where a problem is put right: the faulty setting, the step, or the + where a way leads nowhere yet. */
export function showProblem(store: DesignStore, { nodeId, field, code }: ValidationProblem): void {
  const looseEnd = MISSES_A_STEP.has(code) ? findLooseEnd(store, nodeId) : undefined;
  if (looseEnd) {
    selectAlone(store, looseEnd.from);
    focusAdder(looseEnd.from, looseEnd.route);
  } else if (nodeId === null) {
    const isAboutExits = field === 'exitConditions' || code === 'settingOutOfRange';
    store.dispatch({ type: 'panelOpened', panel: { kind: isAboutExits ? 'exitConditions' : 'validation' } });
  } else if (MISSES_A_STEP.has(code) || ABOUT_CONNECTORS.has(code)) {
    selectAlone(store, nodeId);
    focusNode(nodeId);
  } else {
    const focus = { setting: field, times: performance.now() };
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId, focus } });
  }
}

/** Without its settings, which would say nothing about the problem. */
function selectAlone(store: DesignStore, nodeId: NodeId): void {
  store.dispatch({ type: 'panelClosed' });
  store.dispatch({ type: 'selected', nodeIds: [nodeId] });
}

/** The first way out that leads nowhere, of one step or else of the whole program. */
function findLooseEnd(
  store: DesignStore,
  nodeId: NodeId | null,
): { readonly from: NodeId; readonly route: Route } | undefined {
  const { present } = store.getState();
  const graph = graphFor(present);
  for (const from of nodeId === null ? placesIn(present).keys() : [nodeId]) {
    const node = graph.nodes.get(from);
    const [route] = node ? listLooseRoutes(graph, node) : [];
    if (route !== undefined) return { from, route };
  }
  return undefined;
}
