import { useSearchParams } from 'react-router-dom';
import type { ContactId } from '#domain/ids.ts';

const CONTACT = 'contact';

/** The address of a contact's journey in the program that is open, with everything else as it is. */
export function journeySearch(search: string, contactId: ContactId): string {
  const params = new URLSearchParams(search);
  params.set(CONTACT, String(contactId));
  return `?${params.toString()}`;
}

/** Whose journey the URL asks for; null for none. Closing it is a step of the browser's history. */
export function useJourneyContact(): readonly [ContactId | null, () => void] {
  const [params, setParams] = useSearchParams();
  const text = params.get(CONTACT) ?? '';
  const contactId = /^[1-9]\d{0,9}$/.test(text) ? (Number(text) as ContactId) : null;
  const close = () =>
    setParams((before) => {
      before.delete(CONTACT);
      return before;
    });
  return [contactId, close];
}
