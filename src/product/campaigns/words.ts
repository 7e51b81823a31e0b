import { formatNumber } from '#client/format.ts';
import { formatList } from '#domain/words/numbers.ts';

function listed(names: readonly string[]): string {
  return formatList(names.map((name) => `@${name}@`));
}

/** Every text of the form of a campaign, and of an email as it is read. */
export const campaignWords = {
  create: 'New campaign',
  editNamed: (name: string) => `Edit “${name}”`,
  lead: 'Put merge fields between @ signs. For example, @FIRSTNAME@ becomes each contact’s first name.',
  name: 'Name',
  subject: 'Subject',
  fromName: 'From name',
  preheader: 'Preheader',
  preheaderHint: 'Shown after the subject in the inbox. If empty, the start of the body is shown.',
  body: 'Body',
  bodyHint: 'Plain text. A campaign needs a subject and a body before it can be sent.',
  save: 'Save campaign',
  saved: (name: string) => `“${name}” saved.`,

  preview: 'Preview',
  findReader: 'Choose a contact to preview',
  reader: (email: string) => `As seen by ${email}`,
  place: (place: number, offered: number, all: number) =>
    offered === all
      ? `${formatNumber(place)} of ${formatNumber(all)}`
      : `${formatNumber(place)} of the first ${formatNumber(offered)}`,
  before: 'Previous contact',
  next: 'Next contact',
  noReader: 'No matching contacts.',
  noContacts: 'No contacts yet, so merge fields are not filled in.',
  contactsFailed: 'Contacts could not be loaded, so merge fields are not filled in.',
  emptyFields: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? 'has' : 'have'} no value for this contact and will be blank.`,
  missingLegalFields: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'are'} missing. People can unsubscribe, and see who wrote to them, only where the body has both.`,
  unknownFields: (names: readonly string[]) =>
    names.length === 1
      ? `${listed(names)} is not a data field in this account. It will be sent exactly as written.`
      : `${listed(names)} are not data fields in this account. They will be sent exactly as written.`,

  noSender: 'No from name yet',
  noSubject: 'No subject yet',
  noBody: 'No text yet',
};
