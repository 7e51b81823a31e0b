import { formatNumber } from '#client/format.ts';

function listed(names: readonly string[]): string {
  return names.map((name) => `@${name}@`).join(', ');
}

/** Every text of the form of a campaign, and of an email as it is read. */
export const campaignWords = {
  create: 'New campaign',
  editNamed: (name: string) => `Edit “${name}”`,
  lead: 'Merge fields stand between @ signs: @FIRSTNAME@ becomes the first name of each contact.',
  name: 'Name',
  subject: 'Subject',
  fromName: 'From name',
  preheader: 'Preheader',
  preheaderHint: 'What the inbox shows behind the subject. Left empty, the first words of the body.',
  body: 'Body',
  bodyHint: 'Plain text. A campaign can be sent once it has a subject and a body.',
  save: 'Save campaign',
  saved: (name: string) => `“${name}” is saved.`,

  preview: 'Preview',
  findReader: 'Find a contact to preview with',
  reader: (email: string) => `As ${email} reads it`,
  place: (place: number, offered: number, all: number) =>
    offered === all
      ? `${formatNumber(place)} of ${formatNumber(all)}`
      : `${formatNumber(place)} of the first ${formatNumber(offered)}`,
  before: 'Contact before',
  next: 'Next contact',
  noReader: 'No contact matches.',
  noContacts: 'There are no contacts yet: merge fields stand as they are.',
  contactsFailed: 'The contacts could not be loaded: merge fields stand as they are.',
  emptyFields: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? 'has' : 'have'} no value for this contact: nothing stands there.`,
  unknownFields: (names: readonly string[]) =>
    names.length === 1
      ? `${listed(names)} is no data field of the account. It is sent as it stands.`
      : `${listed(names)} are no data fields of the account. They are sent as they stand.`,

  noSender: 'No from name yet',
  noSubject: 'No subject yet',
  noBody: 'No text yet',
};
