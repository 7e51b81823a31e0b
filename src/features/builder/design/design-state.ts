import type { WhichContacts } from '#contract/node-contacts.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

/** A design to go back or forward to, with the name of the edit that lies between. */
type HistoryStep = { readonly design: Design; readonly name: string };

export type ConnectorKey = Pick<Connector, 'from' | 'route'>;

export type OpenPanel =
  | {
      readonly kind: 'settings';
      readonly nodeId: NodeId;
      /** The setting to put the focus on; null leaves the focus where it is. */
      readonly focus: PanelFocus | null;
    }
  | {
      readonly kind: 'contacts';
      readonly nodeId: NodeId;
      readonly which: WhichContacts;
    }
  | { readonly kind: 'validation' }
  | { readonly kind: 'exitConditions' }
  | { readonly kind: 'testCases' };

/** `times` tells one wish for the focus from the next for the same setting. */
export type PanelFocus = { readonly setting: string | null; readonly times: number };

/** Settings as typed in the open panel, not applied yet. */
export type PanelDraft = {
  readonly node: ProgramNode;
  /** Why they can't be applied as they stand, or null. */
  readonly blockedBy: string | null;
};

export type DesignState = {
  readonly present: Design;
  readonly saved: Design;
  /** The revision at which `saved` was saved: a save on another one would overwrite somebody's work. */
  readonly savedRevision: number;
  /** Oldest first. */
  readonly past: readonly HistoryStep[];
  /** Next first. */
  readonly future: readonly HistoryStep[];
  readonly selection: readonly NodeId[];
  readonly selectedConnector: ConnectorKey | null;
  readonly openPanel: OpenPanel | null;
  readonly draft: PanelDraft | null;
  /** What was left in a panel and could not be applied; offered back once. */
  readonly leftBehind: PanelDraft | null;
  /** Goes up when the fields of the open panel must be read anew, because what they show was changed from outside. */
  readonly fieldsVersion: number;
};

/** How many edits can be undone; the oldest are forgotten first. */
export const MAXIMUM_STEPS = 500;

export function openedDesign(design: Design, savedRevision: number): DesignState {
  return {
    present: design,
    saved: design,
    savedRevision,
    past: [],
    future: [],
    selection: [],
    selectedConnector: null,
    openPanel: null,
    draft: null,
    leftBehind: null,
    fieldsVersion: 0,
  };
}

/** The design as it will be once the open panel is applied: what is saved, compared and kept on the device. */
export function wholeDesign({ present, draft }: Pick<DesignState, 'present' | 'draft'>): Design {
  if (draft === null || draft.blockedBy !== null) return present;
  const { node } = draft;
  return {
    ...present,
    // The panel changes settings only: the node may have been moved meanwhile.
    nodes: present.nodes.map((known) =>
      known.id === node.id ? { ...node, position: known.position } : known,
    ),
  };
}

const dirtyOf = new WeakMap<DesignState, boolean>();

/** By content: undoing back to the saved design leaves nothing to save. */
export function isDirty(state: DesignState): boolean {
  const known = dirtyOf.get(state);
  if (known !== undefined) return known;
  const isChanged = !areDesignsEqual(wholeDesign(state), state.saved);
  dirtyOf.set(state, isChanged);
  return isChanged;
}

export function undoName(state: DesignState): string | null {
  return state.past.at(-1)?.name ?? null;
}

export function redoName(state: DesignState): string | null {
  return state.future[0]?.name ?? null;
}

/** The one selected node; null when none is or several are. */
export function onlySelected({ selection }: DesignState): NodeId | null {
  return selection.length === 1 ? (selection[0] ?? null) : null;
}

/** Canvas and outline are one tab stop each: the selected step, or Start. */
export function tabStopOf({ selection, present }: DesignState): NodeId | undefined {
  return selection[0] ?? present.nodes.find(({ type }) => type === 'start')?.id;
}
