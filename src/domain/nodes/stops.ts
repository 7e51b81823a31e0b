import type { NodeType } from './node.ts';

/** [S12] Where a contact who skips what comes after a late delay stops: a delay, a decision, a split or an end. */
export function isStop(type: NodeType): boolean {
  switch (type) {
    case 'delay':
    case 'decision':
    case 'multiDecision':
    case 'randomSplit':
    case 'quantitySplit':
    case 'dateSplit':
    case 'end':
      return true;
    case 'start':
    case 'sendEmail':
    case 'sendSms':
    case 'updateContact':
    case 'addContact':
    case 'removeContact':
    case 'webhook':
    case 'textLabel':
      return false;
  }
}
