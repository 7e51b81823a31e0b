import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { catalogueQuery } from '#client/queries.ts';
import type { ContactDetail } from '#contract/contacts.ts';
import { SMS_CONSENTS, type SmsConsent, SUBSCRIPTIONS, type Subscription } from '#domain/contacts/consent.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { FieldValueField } from './field-value-field.tsx';
import { SinceWhen } from './since-when.tsx';
import { SubscribeAgainDialog } from './subscribe-again-dialog.tsx';
import { useContactDraft } from './use-contact-draft.ts';
import { contactWords as words } from './words.ts';
import styles from './contacts.module.css';

const SUBSCRIPTION_OPTIONS = SUBSCRIPTIONS.map((value) => ({ value, label: value }));
const SMS_OPTIONS = SMS_CONSENTS.map((value) => ({ value, label: words.smsConsents[value] }));

/** The values, the subscription, lists and preferences of a contact, saved together. */
export function ContactForm({ detail }: { detail: ContactDetail }) {
  const api = useApi();
  const catalogue = useQuery(catalogueQuery(api)).data;
  const { contact } = detail;
  const { saved, edited, round, isChanged, isBusy, error, change, setField, save, discard } =
    useContactDraft(contact);
  const [isAsking, setIsAsking] = useState(false);
  const subscribesAgain = !canBeMailed(saved) && canBeMailed(edited);
  return (
    <form
      noValidate
      className={styles['cards']}
      onSubmit={(event) => {
        event.preventDefault();
        if (subscribesAgain) setIsAsking(true);
        else if (isChanged) void save();
      }}
    >
      <Card title={words.fields}>
        <div className={styles['fields']}>
          {catalogue?.dataFields.map((field) => (
            <FieldValueField
              key={`${field.name} ${round}`}
              field={field}
              value={edited.fields[field.name] ?? null}
              onChange={(value) => setField(field.name, value)}
            />
          ))}
        </div>
      </Card>
      <Card title={words.subscription}>
        <div className={styles['consents']}>
          <div className={styles['consent']}>
            <SelectField
              label={words.subscription}
              labelHidden
              hint={words.subscriptionHint}
              value={edited.subscription}
              options={SUBSCRIPTION_OPTIONS}
              onChange={(subscription) => change({ subscription: subscription as Subscription })}
            />
            <SinceWhen since={contact.subscriptionSince} campaignName={detail.optedOutOf} />
          </div>
          <div className={styles['consent']}>
            <SelectField
              label={words.smsConsent}
              hint={words.smsConsentHint}
              value={edited.smsConsent}
              options={SMS_OPTIONS}
              onChange={(smsConsent) => change({ smsConsent: smsConsent as SmsConsent })}
            />
            <SinceWhen since={contact.smsConsent} campaignName={null} />
          </div>
        </div>
      </Card>
      <Card title={words.lists}>
        <Choices
          all={catalogue?.lists ?? []}
          none={words.noLists}
          chosen={edited.listIds}
          onChange={(listIds) => change({ listIds })}
        />
      </Card>
      <Card title={words.preferences}>
        <Choices
          all={catalogue?.preferences ?? []}
          none={words.noPreferences}
          chosen={edited.preferenceIds}
          onChange={(preferenceIds) => change({ preferenceIds })}
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
          <Button variant="quiet" onClick={discard}>
            {words.discard}
          </Button>
        )}
      </div>
      <SubscribeAgainDialog
        email={contact.email}
        subscription={saved.subscription}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          void save();
        }}
      />
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
