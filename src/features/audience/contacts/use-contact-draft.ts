import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { SmsConsent } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { getSmsConsent } from '#domain/contacts/may-send.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { isDeepEqual } from '#domain/deep-equal.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { showToast } from '#ui/toaster.tsx';
import { contactWords as words } from './words.ts';

type Edited = Pick<Contact, 'fields' | 'subscription' | 'listIds' | 'preferenceIds'> & {
  readonly smsConsent: SmsConsent;
};

type Opened = {
  readonly revision: number;
  readonly edited: Edited;
  /** Controls start again with each round; a save stays in the same one, so that the focus stays. */
  readonly round: number;
  /** The revision that a save has replaced: it may still be shown for a moment, and is no change by others. */
  readonly overwritten: number | null;
};

/** What is edited of a contact, saved over the revision that it was opened with. A change by others is shown while nothing is edited. */
export function useContactDraft(contact: Contact) {
  const api = useApi();
  const [opened, setOpened] = useState<Opened>(() => openContact(contact, 0));
  const [edited, setEdited] = useState(opened.edited);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isChanged = !isDeepEqual(edited, opened.edited);
  const show = (fresh: Opened) => {
    setOpened(fresh);
    setEdited(fresh.edited);
  };
  const { id, revision } = contact;
  if (!isChanged && revision !== opened.revision && revision !== opened.overwritten) {
    show(openContact(contact, opened.round + 1));
  }
  const change = (changed: Partial<Edited>) => setEdited({ ...edited, ...changed });
  return {
    /** Before the edits. */
    saved: opened.edited,
    edited,
    round: opened.round,
    isChanged,
    isBusy,
    error,
    change,
    setField: (name: string, value: FieldValue) => {
      const { [name]: _before, ...others } = edited.fields;
      change({ fields: value === null ? others : { ...others, [name]: value } });
    },
    save: async () => {
      setIsBusy(true);
      setError(null);
      try {
        const saved = await api.changeContact(
          { id, revision: opened.revision },
          { ...edited, listIds: [...edited.listIds], preferenceIds: [...edited.preferenceIds] },
        );
        show({ ...openContact(saved, opened.round), overwritten: revision });
        showToast({ text: words.saved });
      } catch (thrown) {
        setError(joinReason(getProblem(thrown)));
      }
      setIsBusy(false);
    },
    discard: () => {
      show(openContact(contact, opened.round + 1));
      setError(null);
    },
  };
}

function openContact(contact: Contact, round: number): Opened {
  const { revision, fields, subscription, listIds, preferenceIds } = contact;
  const edited = { fields, subscription, listIds, preferenceIds, smsConsent: getSmsConsent(contact) };
  return { revision, edited, round, overwritten: null };
}
