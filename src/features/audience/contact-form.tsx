import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { catalogueQuery } from '#client/queries.ts';
import type { ContactDetail } from '#contract/contacts.ts';
import type { Contact, Subscription } from '#domain/contacts/contact.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { isDeepEqual } from '#domain/deep-equal.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import { contactWords as words } from './contact-words.ts';
import { FieldValueField } from './field-value-field.tsx';
import styles from './contact.module.css';

type Edited = Pick<Contact, 'fields' | 'subscription' | 'listIds' | 'preferenceIds'>;

type Opened = {
  readonly revision: number;
  readonly edited: Edited;
  /** Fields begin anew with each round; a save goes on in the same one, so that the focus stays. */
  readonly round: number;
  /** What a save has replaced is no news. */
  readonly overwritten: number | null;
};

const SUBSCRIPTIONS = (['Subscribed', 'Unsubscribed', 'Suppressed'] as const).map((value) => ({
  value,
  label: value,
}));

/** The values, the subscription, lists and preferences of a contact, saved together. */
export function ContactForm({ detail }: { detail: ContactDetail }) {
  const api = useApi();
  const catalogue = useQuery(catalogueQuery(api)).data;
  // What it was opened with: a change elsewhere is refused on saving, and takes nothing away that was typed.
  const [opened, setOpened] = useState<Opened>(() => openedOf(detail.contact, 0));
  const [edited, setEdited] = useState(opened.edited);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isChanged = !isDeepEqual(edited, opened.edited);
  const show = (fresh: Opened) => {
    setOpened(fresh);
    setEdited(fresh.edited);
  };
  const { id, revision } = detail.contact;
  if (!isChanged && revision !== opened.revision && revision !== opened.overwritten) {
    show(openedOf(detail.contact, opened.round + 1));
  }
  const save = async () => {
    setIsBusy(true);
    setError(null);
    try {
      const contact = await api.changeContact(
        { id, revision: opened.revision },
        { ...edited, listIds: [...edited.listIds], preferenceIds: [...edited.preferenceIds] },
      );
      show({ ...openedOf(contact, opened.round), overwritten: revision });
      showToast({ text: words.saved });
    } catch (thrown) {
      const { title, detail: advice } = problemOf(thrown);
      setError(`${title} ${advice}`);
    }
    setIsBusy(false);
  };
  const setField = (name: string, value: FieldValue) => {
    const { [name]: _before, ...others } = edited.fields;
    setEdited({ ...edited, fields: value === null ? others : { ...others, [name]: value } });
  };
  return (
    <form
      noValidate
      className={styles['cards']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void save();
      }}
    >
      <Card title={words.fields}>
        <div className={styles['fields']}>
          {catalogue?.dataFields.map((field) => (
            <FieldValueField
              key={`${field.name} ${opened.round}`}
              field={field}
              value={edited.fields[field.name] ?? null}
              onChange={(value) => setField(field.name, value)}
            />
          ))}
        </div>
      </Card>
      <Card title={words.subscription}>
        <div className={styles['narrow']}>
          <SelectField
            label={words.subscription}
            labelHidden
            hint={words.subscriptionHint}
            value={edited.subscription}
            options={SUBSCRIPTIONS}
            onChange={(subscription) => setEdited({ ...edited, subscription: subscription as Subscription })}
          />
        </div>
      </Card>
      <Card title={words.lists}>
        <Choices
          all={catalogue?.lists ?? []}
          none={words.noLists}
          chosen={edited.listIds}
          onChange={(listIds) => setEdited({ ...edited, listIds })}
        />
      </Card>
      <Card title={words.preferences}>
        <Choices
          all={catalogue?.preferences ?? []}
          none={words.noPreferences}
          chosen={edited.preferenceIds}
          onChange={(preferenceIds) => setEdited({ ...edited, preferenceIds })}
        />
      </Card>
      {error !== null && (
        <MessageBar tone="danger" role="alert">
          {error}
        </MessageBar>
      )}
      <div className={styles['buttons']}>
        <Button
          type="submit"
          variant="primary"
          busy={isBusy}
          disabledReason={isChanged ? undefined : words.unchanged}
        >
          {words.save}
        </Button>
        {isChanged && (
          <Button
            variant="quiet"
            onClick={() => {
              show(openedOf(detail.contact, opened.round + 1));
              setError(null);
            }}
          >
            {words.discard}
          </Button>
        )}
      </div>
    </form>
  );
}

type ChoicesProps<Id extends number> = Readonly<{
  all: readonly { readonly id: Id; readonly name: string }[];
  none: string;
  chosen: readonly Id[];
  onChange: (chosen: readonly Id[]) => void;
}>;

function Choices<Id extends number>({ all, none, chosen, onChange }: ChoicesProps<Id>) {
  if (all.length === 0) return <p>{none}</p>;
  return (
    <div className={styles['choices']}>
      {all.map(({ id, name }) => (
        <CheckboxField
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id))}
        />
      ))}
    </div>
  );
}

function openedOf(contact: Contact, round: number): Opened {
  return { revision: contact.revision, edited: editedOf(contact), round, overwritten: null };
}

function editedOf({ fields, subscription, listIds, preferenceIds }: Contact): Edited {
  return { fields, subscription, listIds, preferenceIds };
}
