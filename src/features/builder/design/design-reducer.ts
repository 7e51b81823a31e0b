import type { Design } from '#domain/design/design.ts';
import { getConnectorsInto } from '#domain/design/graph.ts';
import { describeEdit } from '#domain/edits/describe-edit.ts';
import { applyEdit, type DesignEdit, type SettingsChange } from '#domain/edits/design-edits.ts';
import type { NodeId } from '#domain/ids.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { graphFor } from './derived.ts';
import { type ContactChoices, stepBack, stepForward, stepTo } from './design-document.ts';
import {
  type ConnectorKey,
  type DesignState,
  type OpenPanel,
  openDesign,
  type PanelDraft,
  wholeDesign,
} from './design-state.ts';
import { isTidy, sameSettings } from './same.ts';

export type DesignEvent =
  | {
      readonly type: 'edited';
      readonly edit: DesignEdit;
      /** Where the contacts of the steps that it deletes go. */
      readonly contactChoices?: ContactChoices | undefined;
    }
  | { readonly type: 'deletionAsked'; readonly nodeIds: readonly NodeId[]; readonly isSaving: boolean }
  | { readonly type: 'deletionCancelled' }
  /** For steps that are deleted already. */
  | { readonly type: 'contactsPlaced'; readonly contactChoices: ContactChoices }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  /** What was sent has been stored; what was edited since stays unsaved. */
  | { readonly type: 'saved'; readonly design: Design; readonly savedRevision: number }
  /** Another version takes the place of this one; with a name, as a step that can be undone. */
  | {
      readonly type: 'replaced';
      readonly design: Design;
      readonly savedRevision: number;
      readonly name: string | null;
    }
  /** An unsaved design kept on the device comes back, as one step that can be undone. */
  | { readonly type: 'draftRestored'; readonly design: Design; readonly name: string }
  | { readonly type: 'selected'; readonly nodeIds: readonly NodeId[] }
  | { readonly type: 'connectorSelected'; readonly connector: ConnectorKey }
  | { readonly type: 'panelOpened'; readonly panel: OpenPanel }
  | { readonly type: 'panelClosed' }
  | ({ readonly type: 'draftChanged' } & PanelDraft)
  | { readonly type: 'draftApplied' }
  | { readonly type: 'draftDiscarded' }
  | { readonly type: 'unappliedChangesShown' };

/** The one place where the design on the canvas changes. Pure. */
export function reduceDesign(state: DesignState, event: DesignEvent): DesignState {
  switch (event.type) {
    case 'edited':
      return edited({ ...settled(state), deleting: null }, event.edit, event.contactChoices);
    case 'undone':
      return turned(settled(state), stepBack);
    case 'redone':
      return turned(settled(state), stepForward);
    case 'deletionAsked':
      return { ...state, deleting: { nodeIds: event.nodeIds, isSaving: event.isSaving } };
    case 'deletionCancelled':
      return { ...state, deleting: null };
    case 'contactsPlaced':
      return { ...state, contactChoices: merged(state, event.contactChoices), deleting: null };
    case 'saved':
      return { ...state, saved: event.design, savedRevision: event.savedRevision };
    case 'replaced':
      return replaced(state, event);
    case 'draftRestored':
      return fitted(stepTo(state, event));
    case 'selected':
      return selected(state, event.nodeIds);
    case 'connectorSelected':
      return { ...closed(state), selection: [], selectedConnector: event.connector };
    case 'panelOpened':
      return opened(state, event.panel);
    case 'panelClosed':
      return closed(state);
    case 'draftChanged':
      return drafted(state, { node: event.node, blockedBy: event.blockedBy });
    case 'draftApplied':
      return state.draft?.blockedBy === null ? settled(state) : state;
    case 'draftDiscarded':
      return { ...state, draft: null, fieldsVersion: state.fieldsVersion + 1 };
    case 'unappliedChangesShown':
      return { ...state, unappliedChanges: null };
  }
}

function replaced(state: DesignState, event: Extract<DesignEvent, { type: 'replaced' }>): DesignState {
  const { design, savedRevision, name } = event;
  const fieldsVersion = state.fieldsVersion + 1;
  if (name === null) return { ...openDesign(design, savedRevision), fieldsVersion };
  const mine = { ...state, present: wholeDesign(state), draft: null };
  return fitted({ ...stepTo(mine, { design, name }), saved: design, savedRevision, fieldsVersion });
}

/** Arranging more anew at every edit would be felt; **Tidy up** still does it when asked. */
const MOST_KEPT_TIDY = 1_000;

/** Where the edit leads, or the same state when it is refused or changes nothing. */
function edited(state: DesignState, edit: DesignEdit, choices?: ContactChoices): DesignState {
  const { present } = state;
  const outcome = applyEdit(present, edit);
  if (!outcome.ok || outcome.value === present) return state;
  const keepsTidy = keepsItsOrder(edit) && present.nodes.length <= MOST_KEPT_TIDY && isTidy(present);
  const design = keepsTidy ? tidyUp(outcome.value) : outcome.value;
  const contactChoices = merged(state, choices);
  const next = stepTo(state, { design, contactChoices, name: describeEdit(edit, present) });
  switch (edit.type) {
    case 'addNode':
      return withSelection(next, [edit.node.id]);
    case 'duplicateNode':
      return withSelection(next, [edit.newId]);
    case 'pasteNodes':
      return withSelection(
        next,
        edit.nodes.map(({ id }) => id),
      );
    case 'deleteNodes':
      return withSelection(next, findPrevious(present, edit.nodeIds));
    default:
      return fitted(next);
  }
}

/** A program that nobody has arranged by hand stays tidy while steps come into its flow and leave it. */
function keepsItsOrder(edit: DesignEdit): boolean {
  return (
    edit.type === 'insertNode' ||
    edit.type === 'deleteNodes' ||
    edit.type === 'swapBranches' ||
    edit.type === 'moveInFlow' ||
    (edit.type === 'addNode' && edit.onto !== null)
  );
}

/** The focus goes up the flow when a node is deleted, never nowhere. */
function findPrevious(design: Design, deleted: readonly NodeId[]): readonly NodeId[] {
  const graph = graphFor(design);
  const gone = new Set(deleted);
  const seen = new Set<NodeId>();
  let [at] = deleted;
  while (at !== undefined && gone.has(at) && !seen.has(at)) {
    seen.add(at);
    at = getConnectorsInto(graph, at)[0]?.from;
  }
  const start = design.nodes.find(({ type }) => type === 'start')?.id;
  const next = at === undefined || gone.has(at) ? start : at;
  return next === undefined ? [] : [next];
}

function merged(state: DesignState, choices: ContactChoices = new Map()): ContactChoices {
  return choices.size === 0 ? state.contactChoices : new Map([...state.contactChoices, ...choices]);
}

/** A step of history, after which the fields of an open panel are read again. */
function turned(state: DesignState, step: typeof stepBack): DesignState {
  const next = step(state);
  return next === state ? state : fitted({ ...next, fieldsVersion: state.fieldsVersion + 1 });
}

/** Leaves nothing selected or open that is no longer there. */
function fitted(state: DesignState): DesignState {
  const ids = new Set(state.present.nodes.map(({ id }) => id));
  const selection = state.selection.filter((id) => ids.has(id));
  const { openPanel, selectedConnector } = state;
  const isGone = openPanel?.kind === 'settings' && !ids.has(openPanel.nodeId);
  const isConnectorThere = state.present.connectors.some(
    ({ from, route }) => from === selectedConnector?.from && route === selectedConnector.route,
  );
  return {
    ...state,
    selection: selection.length === state.selection.length ? state.selection : selection,
    selectedConnector: isConnectorThere ? selectedConnector : null,
    openPanel: isGone ? null : openPanel,
  };
}

function withSelection(state: DesignState, nodeIds: readonly NodeId[]): DesignState {
  return fitted({ ...state, selection: nodeIds, selectedConnector: null });
}

/** The settings panel follows the selection, and goes with it. */
function selected(state: DesignState, nodeIds: readonly NodeId[]): DesignState {
  const [only] = nodeIds;
  const { openPanel } = state;
  const isSame =
    nodeIds.length === state.selection.length && nodeIds.every((id, at) => id === state.selection[at]);
  if (isSame && state.selectedConnector === null) return state;
  if (openPanel?.kind !== 'settings') return { ...state, selection: nodeIds, selectedConnector: null };
  if (only === openPanel.nodeId && nodeIds.length === 1)
    return { ...state, selection: nodeIds, selectedConnector: null };
  const next = settled(state);
  const panel: OpenPanel | null =
    only !== undefined && nodeIds.length === 1 ? { kind: 'settings', nodeId: only, focus: null } : null;
  return { ...next, selection: nodeIds, selectedConnector: null, openPanel: panel };
}

function opened(state: DesignState, panel: OpenPanel): DesignState {
  if (panel.kind !== 'settings') return { ...settled(state), openPanel: panel };
  const next = state.draft?.node.id === panel.nodeId ? state : settled(state);
  return { ...next, openPanel: panel, selection: [panel.nodeId], selectedConnector: null };
}

function closed(state: DesignState): DesignState {
  return { ...settled(state), openPanel: null };
}

function drafted(state: DesignState, draft: PanelDraft): DesignState {
  const applied = state.present.nodes.find(({ id }) => id === draft.node.id);
  if (!applied) return state;
  const isChanged = draft.blockedBy !== null || !sameSettings(applied, draft.node);
  return { ...state, draft: isChanged ? draft : null };
}

/**
 * What was typed in the panel is never lost by leaving it: it is applied as if **Apply** had been pressed, or, where it
 * can't be, kept aside to be offered back.
 */
function settled(state: DesignState): DesignState {
  const { draft } = state;
  if (draft === null) return state;
  const left: DesignState = { ...state, draft: null };
  if (draft.blockedBy !== null) return { ...left, unappliedChanges: draft };
  return edited(left, settingsChange(draft.node));
}

/** The edit that gives a node in the design the settings of this one. */
function settingsChange({ id: nodeId, type: nodeType, settings }: ProgramNode): SettingsChange {
  // They belong together as they come from one node, which TypeScript forgets.
  return { type: 'changeSettings', nodeId, nodeType, settings } as SettingsChange;
}
