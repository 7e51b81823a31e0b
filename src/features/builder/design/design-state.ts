import type { WhichContacts } from '#contract/node-contacts.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { type DesignDocument, openDocument } from './design-document.ts';

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

/** What lies around the document while it is edited: undo leaves it alone. */
type Desk = {
  readonly selection: readonly NodeId[];
  readonly selectedConnector: ConnectorKey | null;
  readonly openPanel: OpenPanel | null;
  readonly draft: PanelDraft | null;
  /** What was left in a panel and could not be applied; offered back once. */
  readonly unappliedChanges: PanelDraft | null;
  /** Steps that hold contacts, about to be deleted or saved as deleted: the user is asked where those go. */
  readonly deleting: { readonly nodeIds: readonly NodeId[]; readonly isSaving: boolean } | null;
  /** Goes up when the fields of the open panel must be read again, because what they show was changed from outside. */
  readonly fieldsVersion: number;
};

export type DesignState = DesignDocument & Desk;

export function openDesign(design: Design, savedRevision: number): DesignState {
  return {
    ...openDocument(design, savedRevision),
    selection: [],
    selectedConnector: null,
    openPanel: null,
    draft: null,
    unappliedChanges: null,
    deleting: null,
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

const dirtyByState = new WeakMap<DesignState, boolean>();

/** By content: undoing back to the saved design leaves nothing to save. */
export function isDirty(state: DesignState): boolean {
  const known = dirtyByState.get(state);
  if (known !== undefined) return known;
  const isChanged = !areDesignsEqual(wholeDesign(state), state.saved);
  dirtyByState.set(state, isChanged);
  return isChanged;
}

/** The one selected node; null when none is or several are. */
export function onlySelected({ selection }: DesignState): NodeId | null {
  return selection.length === 1 ? (selection[0] ?? null) : null;
}

/** Canvas and outline are one tab stop each: the selected step, or Start. */
export function getTabStop({ selection, present }: DesignState): NodeId | undefined {
  return selection[0] ?? present.nodes.find(({ type }) => type === 'start')?.id;
}
