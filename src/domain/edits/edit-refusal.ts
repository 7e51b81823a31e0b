import type { NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';

/** Why an edit can't be made; the design stays as it is. */
export type EditRefusal =
  | { readonly kind: 'startIsFixed' }
  | { readonly kind: 'unknownNode'; readonly nodeId: NodeId }
  | { readonly kind: 'idTaken'; readonly nodeId: NodeId }
  | { readonly kind: 'noSuchRoute'; readonly nodeId: NodeId; readonly route: Route }
  | { readonly kind: 'connectsToItself' }
  | { readonly kind: 'leadsToStart' }
  | { readonly kind: 'startStaysFirst' }
  | { readonly kind: 'endStaysLast' }
  | { readonly kind: 'waysMeet' }
  | { readonly kind: 'nothingBeside'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'leadsToAnnotation' }
  | { readonly kind: 'otherType'; readonly nodeId: NodeId };

export function describeEditRefusal(refusal: EditRefusal): string {
  switch (refusal.kind) {
    case 'startIsFixed':
      return 'Every program has exactly one Start: it can be neither deleted nor added again.';
    case 'unknownNode':
      return 'That step is not in the program any more.';
    case 'idTaken':
      return 'That step is in the program already.';
    case 'noSuchRoute':
      return 'That step has no such way out.';
    case 'connectsToItself':
      return 'A step cannot lead to itself. Lead it to another step.';
    case 'leadsToStart':
      return 'Contacts come to Start only when they are enrolled. Lead the connector to another step.';
    case 'startStaysFirst':
      return 'Start stays the first step.';
    case 'endStaysLast':
      return 'An end stays the last step of its way.';
    case 'waysMeet':
      return 'Several ways meet there, so the order is not clear. Connect the steps anew instead.';
    case 'nothingBeside':
      return refusal.direction === 'up' ? 'No step comes before it.' : 'No step comes after it.';
    case 'leadsToAnnotation':
      return 'A text label is a note, not a step: nothing leads to it.';
    case 'otherType':
      return 'Those settings belong to another kind of step.';
  }
}
