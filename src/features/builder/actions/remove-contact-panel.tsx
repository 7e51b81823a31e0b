import { useState } from 'react';
import { REMOVE_CHOICES, type RemoveContactSettings } from '#domain/nodes/remove-contact.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { CheckboxField, RadioField } from '#ui/choice-fields.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { ListChoice } from './list-choice.tsx';
import styles from './actions.module.css';

export function RemoveContactPanel({ settings, context, problems, onChange }: PanelProps<'removeContact'>) {
  const choose = (kind: RemoveContactSettings['kind']) =>
    onChange(kind === 'lists' ? { kind, listIds: [] } : { kind, isConfirmed: false });
  return (
    <PanelField name="kind">
      <RadioField
        label={words.contactsWillBe}
        value={settings.kind}
        onChange={choose}
        options={[
          {
            value: 'lists',
            label: REMOVE_CHOICES.lists,
            details: settings.kind === 'lists' && (
              <ListChoice
                catalogue={context.catalogue}
                problems={problems}
                chosen={settings.listIds}
                onChange={(listIds) => onChange({ kind: 'lists', listIds })}
              />
            ),
          },
          {
            value: 'account',
            label: REMOVE_CHOICES.account,
            details: settings.kind === 'account' && (
              <Confirmation
                isConfirmed={settings.isConfirmed}
                error={findError(problems, 'isConfirmed')}
                onChange={(isConfirmed) => onChange({ kind: 'account', isConfirmed })}
              />
            ),
          },
        ]}
      />
    </PanelField>
  );
}

type ConfirmationProps = Readonly<{
  isConfirmed: boolean;
  error: string | undefined;
  onChange: (isConfirmed: boolean) => void;
}>;

/** Every consequence is ticked on its own; only then is the deletion confirmed. */
function Confirmation({ isConfirmed, error, onChange }: ConfirmationProps) {
  const [ticked, setTicked] = useState<readonly string[]>(isConfirmed ? words.understood : []);
  const toggle = (sentence: string, isOn: boolean) => {
    const next = isOn ? [...ticked, sentence] : ticked.filter((each) => each !== sentence);
    setTicked(next);
    onChange(next.length === words.understood.length);
  };
  return (
    <PanelField name="isConfirmed">
      <fieldset className={styles['form']}>
        <legend className="visually-hidden">{words.deletion}</legend>
        <MessageBar tone="warning">{words.deletion}</MessageBar>
        {words.understood.map((sentence, index) => (
          <CheckboxField
            key={sentence}
            label={sentence}
            error={index === 0 ? error : undefined}
            checked={ticked.includes(sentence)}
            onChange={(isOn) => toggle(sentence, isOn)}
          />
        ))}
      </fieldset>
    </PanelField>
  );
}
