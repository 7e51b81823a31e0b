import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { NodeOf, ProgramNode } from '#domain/nodes/node.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { SentHere } from '#features/builder/fields/panel-props.ts';
import { AddContactPanel } from './add-contact-panel.tsx';
import { RemoveContactPanel } from './remove-contact-panel.tsx';
import { SendSmsPanel } from './send-sms-panel.tsx';
import { UpdateContactPanel } from './update-contact-panel.tsx';
import { useFocusWhenFetched } from './use-focus-when-fetched.ts';
import { WebhookPanel } from './webhook-panel.tsx';

type ActionType = 'sendSms' | 'updateContact' | 'addContact' | 'removeContact' | 'webhook';

export type ActionPanelProps = Readonly<{
  node: { [T in ActionType]: NodeOf<T> }[ActionType];
  context: WordsContext;
  sentHere: SentHere;
  problems: readonly SettingProblem[];
  onChange: (node: ProgramNode, incomplete?: string) => void;
}>;

export function ActionPanel({ node, onChange, ...shared }: ActionPanelProps) {
  const place = useFocusWhenFetched();
  return (
    <>
      <span ref={place} hidden />
      <Fields node={node} onChange={onChange} {...shared} />
    </>
  );
}

function Fields({ node, onChange, ...shared }: ActionPanelProps) {
  switch (node.type) {
    case 'sendSms':
      return (
        <SendSmsPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'updateContact':
      return (
        <UpdateContactPanel
          {...shared}
          settings={node.settings}
          onChange={(settings, incomplete) => onChange({ ...node, settings }, incomplete)}
        />
      );
    case 'addContact':
      return (
        <AddContactPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'removeContact':
      return (
        <RemoveContactPanel
          {...shared}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
    case 'webhook':
      return (
        <WebhookPanel
          {...shared}
          nodeId={node.id}
          settings={node.settings}
          onChange={(settings) => onChange({ ...node, settings })}
        />
      );
  }
}
