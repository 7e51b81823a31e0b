import type { ComponentType } from 'react';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { NodeOf, NodeType, ProgramNode, SettingsByType } from '#domain/nodes/node.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import { AddContactPanel } from '#features/builder/actions/add-contact-panel.tsx';
import { RemoveContactPanel } from '#features/builder/actions/remove-contact-panel.tsx';
import { SendSmsPanel } from '#features/builder/actions/send-sms-panel.tsx';
import { UpdateContactPanel } from '#features/builder/actions/update-contact-panel.tsx';
import { WebhookPanel } from '#features/builder/actions/webhook-panel.tsx';
import type { PanelProps, SentHere } from '#features/builder/fields/panel-props.ts';
import { DateSplitPanel } from './date-split-panel.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DelayPanel } from './delay-panel.tsx';
import { EndPanel } from './end-panel.tsx';
import { MultiDecisionPanel } from './multi-decision-panel.tsx';
import { QuantitySplitPanel } from './quantity-split-panel.tsx';
import { RandomSplitPanel } from './random-split-panel.tsx';
import { SendEmailPanel } from './send-email-panel.tsx';
import { StartPanel } from './start-panel.tsx';
import { TextLabelPanel } from './text-label-panel.tsx';

/** The one list of panels. A new node type does not compile until it has one. */
const PANELS: { readonly [T in NodeType]: ComponentType<PanelProps<T>> } = {
  start: StartPanel,
  sendEmail: SendEmailPanel,
  sendSms: SendSmsPanel,
  delay: DelayPanel,
  decision: DecisionPanel,
  multiDecision: MultiDecisionPanel,
  randomSplit: RandomSplitPanel,
  quantitySplit: QuantitySplitPanel,
  dateSplit: DateSplitPanel,
  updateContact: UpdateContactPanel,
  addContact: AddContactPanel,
  removeContact: RemoveContactPanel,
  webhook: WebhookPanel,
  end: EndPanel,
  textLabel: TextLabelPanel,
};

type Shared = Readonly<{
  context: WordsContext;
  sentHere: SentHere;
  problems: readonly SettingProblem[];
}>;

type Props = Shared &
  Readonly<{ node: ProgramNode; onChange: (node: ProgramNode, incomplete?: string) => void }>;

/** The fields of a node, by its type. */
export function NodeFields(props: Props) {
  return <FieldsOfType {...props} />;
}

type TypedProps<T extends NodeType> = Shared &
  Readonly<{ node: NodeOf<T>; onChange: (node: ProgramNode, incomplete?: string) => void }>;

function FieldsOfType<T extends NodeType>({ node, onChange, ...shared }: TypedProps<T>) {
  const Panel: ComponentType<PanelProps<T>> = PANELS[node.type];
  return (
    <Panel
      {...shared}
      nodeId={node.id}
      settings={node.settings}
      onChange={(settings, incomplete) => onChange(withSettings(node, settings), incomplete)}
    />
  );
}

/** TypeScript does not see that type and settings belong together while the type is open. */
function withSettings<T extends NodeType>(node: NodeOf<T>, settings: SettingsByType[T]): ProgramNode {
  return { ...node, settings } as NodeOf<NodeType> as ProgramNode;
}
