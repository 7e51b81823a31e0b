import type { ValidationProblem } from '#domain/program/validation-problem.ts';
import type { DesignStore } from '#features/builder/design/design-store.ts';

/** Selects the faulty step, opens its panel and puts the focus on the faulty setting. */
export function showProblem(store: DesignStore, { nodeId, field, code }: ValidationProblem): void {
  if (nodeId === null) {
    const isAboutExits = field === 'exitConditions' || code === 'settingOutOfRange';
    store.dispatch({ type: 'panelOpened', panel: { kind: isAboutExits ? 'exitConditions' : 'validation' } });
    return;
  }
  const focus = { setting: field, times: performance.now() };
  store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId, focus } });
}
