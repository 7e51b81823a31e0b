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
      return 'Start cannot be deleted or duplicated.';
    case 'unknownNode':
      return 'That step is no longer in the program.';
    case 'idTaken':
      return 'That step is already in the program.';
    case 'noSuchRoute':
      return 'That step does not have this branch.';
    case 'connectsToItself':
      return 'A step cannot connect to itself. Connect it to another step.';
    case 'leadsToStart':
      return 'Steps cannot connect back to Start. Connect to another step.';
    case 'startStaysFirst':
      return 'Start must be the first step.';
    case 'endStaysLast':
      return 'End must be the last step on its path.';
    case 'waysMeet':
      return 'Several paths meet here, so this step cannot be moved. Reconnect the steps instead.';
    case 'nothingBeside':
      return refusal.direction === 'up'
        ? 'There is no step before this one.'
        : 'There is no step after this one.';
    case 'leadsToAnnotation':
      return 'A text label is a note. Steps cannot connect to it.';
    case 'otherType':
      return 'Those settings are for a different type of step.';
  }
}
