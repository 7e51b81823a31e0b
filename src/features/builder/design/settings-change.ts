import type { SettingsChange } from '#domain/edits/design-edits.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

/** The edit that gives a node in the design the settings of this one. */
export function settingsChange(node: ProgramNode): SettingsChange {
  const nodeId = node.id;
  switch (node.type) {
    case 'start':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'sendEmail':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'delay':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'decision':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'dateSplit':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'multiDecision':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'randomSplit':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'quantitySplit':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'sendSms':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'updateContact':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'addContact':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'removeContact':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'webhook':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'end':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
    case 'textLabel':
      return { type: 'changeSettings', nodeId, nodeType: node.type, settings: node.settings };
  }
}
