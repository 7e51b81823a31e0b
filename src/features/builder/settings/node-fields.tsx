import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { segmentsQuery } from '#client/queries.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { PanelProps, SentHere } from '#features/builder/fields/panel-props.ts';
import { ActionFields } from './action-fields.tsx';
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

type Props = Readonly<{
  node: ProgramNode;
  context: WordsContext;
  sentHere: SentHere;
  problems: readonly SettingProblem[];
  onChange: (node: ProgramNode, incomplete?: string) => void;
}>;

/** The one list of panels. A new node type does not compile until it has one. */
export function NodeFields({ node, onChange, ...shared }: Props) {
  switch (node.type) {
    case 'start':
      return (
        <StartFields
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'sendEmail':
      return (
        <SendEmailPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'delay':
      return (
        <DelayPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'decision':
      return (
        <DecisionPanel
          {...shared}
          settings={node.settings}
          onChange={(settings, incomplete) => onChange({ ...node, settings }, incomplete)}
        />
      );
    case 'dateSplit':
      return (
        <DateSplitPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'multiDecision':
      return (
        <MultiDecisionPanel
          {...shared}
          settings={node.settings}
          onChange={(settings, incomplete) => onChange({ ...node, settings }, incomplete)}
        />
      );
    case 'randomSplit':
      return (
        <RandomSplitPanel
          {...shared}
          settings={node.settings}
          onChange={(settings, incomplete) => onChange({ ...node, settings }, incomplete)}
        />
      );
    case 'quantitySplit':
      return (
        <QuantitySplitPanel
          {...shared}
          settings={node.settings}
          onChange={(settings, incomplete) => onChange({ ...node, settings }, incomplete)}
        />
      );
    case 'sendSms':
    case 'updateContact':
    case 'addContact':
    case 'removeContact':
    case 'webhook':
      return <ActionFields {...shared} node={node} onChange={onChange} />;
    case 'end':
      return (
        <EndPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'textLabel':
      return (
        <TextLabelPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
  }
}

function StartFields(props: PanelProps<'start'>) {
  const { data } = useQuery(segmentsQuery(useApi()));
  return <StartPanel {...props} segments={data} />;
}
