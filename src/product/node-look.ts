import {
  CalendarClock,
  Clock,
  Flag,
  GitFork,
  Hash,
  ListTree,
  Mail,
  MessageSquareText,
  Play,
  Shuffle,
  StickyNote,
  UserRoundMinus,
  UserRoundPen,
  UserRoundPlus,
  Webhook,
} from 'lucide-react';
import type { NodeType } from '#domain/nodes/node.ts';
import type { NodeFamily } from '#domain/nodes/node-definition.ts';
import { getDefinition } from '#domain/nodes/registry.ts';
import type { IconType } from '#ui/icon.tsx';
import type { Hue } from '#ui/side-panel.tsx';

const ICONS: Readonly<Record<NodeType, IconType>> = {
  start: Play,
  sendEmail: Mail,
  delay: Clock,
  decision: GitFork,
  multiDecision: ListTree,
  randomSplit: Shuffle,
  quantitySplit: Hash,
  dateSplit: CalendarClock,
  sendSms: MessageSquareText,
  updateContact: UserRoundPen,
  addContact: UserRoundPlus,
  removeContact: UserRoundMinus,
  webhook: Webhook,
  end: Flag,
  textLabel: StickyNote,
};

const HUES: Readonly<Record<NodeFamily, Hue>> = {
  startEnd: 'slate',
  messages: 'blue',
  delays: 'amber',
  decisions: 'violet',
  splits: 'magenta',
  actions: 'teal',
  extensions: 'teal',
  annotations: 'slate',
};

export function getIcon(type: NodeType): IconType {
  return ICONS[type];
}

export function getHue(type: NodeType): Hue {
  return HUES[getDefinition(type).family];
}
