import { formatNumber } from '#client/format.ts';

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
  place: (place: number, of: number) => `${formatNumber(place)} of ${formatNumber(of)}`,
  before: 'Contact before',
  next: 'Next contact',
  noReader: 'No contact matches.',
  noContacts: 'There are no contacts yet: merge fields stand as they are.',
  contactsFailed: 'The contacts could not be loaded: merge fields stand as they are.',
  unknownFields: (names: readonly string[]) =>
    names.length === 1
      ? `${names.join('')} is no data field of the account. It is sent as it stands.`
      : `${names.join(', ')} are no data fields of the account. They are sent as they stand.`,

  noSender: 'No from name yet',
  noSubject: 'No subject yet',
  noBody: 'No text yet',
};
