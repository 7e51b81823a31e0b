import type { FieldChangeKind } from '#domain/data-fields/field-change.ts';
import type { SmsLength } from '#domain/messages/sms-length.ts';
import { DAYS_IN_BIN } from '#domain/programs/program.ts';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

export const ACTION_WORDS = {
  contactsWill: 'Contacts will',
  contactsWillBe: 'Contacts will be',
  change: 'Change',
  changes: {
    set: 'Set value to',
    increment: 'Increment value by',
    decrement: 'Decrement value by',
    today: 'Set to the date this step is reached',
    copy: 'Use a value from a similar data field',
  } as const satisfies Record<FieldChangeKind, string>,
  value: 'Value',
  amount: 'Amount',
  yesNo: [
    { value: 'yes', label: 'yes' },
    { value: 'no', label: 'no' },
  ] as const,
  copyFrom: 'Data field to copy from',
  noSimilarField: 'No other data field is of this type.',
  preferences: 'Preferences',
  noPreferences: 'The account has no preferences yet.',

  lists: 'Lists',
  noLists: 'The account has no lists yet.',
  newList: 'New list',
  newListLead: 'It is empty at first. This step adds contacts to it.',
  createList: 'Create list',
  listName: 'Name',
  nameList: 'Give the list a name.',
  joinAction: 'Join action',
  joinNone: 'None',
  joinHint: 'Contacts whom a program adds to this list are enrolled there, if they are new to it.',
  joins: (program: string) => `Enrols those who are new in ${program}`,
  program: 'Program',
  selectProgram: 'Select a program',
  notActive: (name: string) => `${name} (not active)`,
  programHint: 'It enrols contacts while it is active, also with its scheduled enrolment disabled.',

  deletion: 'Before contacts are deleted from your account',
  understood: [
    'They leave every list, segment and program.',
    'A contact who comes back, with an import for one, is on no list.',
    'Deleting is not unsubscribing: a contact who is added again can be sent to again.',
    `What is known of them is kept for ${DAYS_IN_BIN} days, then erased.`,
  ],

  profile: 'Sender profile',
  selectProfile: 'Select a sender profile',
  disabledProfile: (name: string) => `${name} (not enabled)`,
  text: 'Text',
  textHint: 'Merge fields such as @FIRSTNAME@ are filled in for each contact and change the length.',
  length: ({ units, segments, left, encoding }: SmsLength) =>
    `${count(units, 'character')}, ${count(segments, 'segment')}, ${left} left in ${segments > 1 ? 'the last' : 'it'}${encoding === 'ucs2' ? '. A sign outside the phones’ own alphabet makes segments shorter' : ''}.`,

  webhook: 'Webhook',
  selectWebhook: 'Select a webhook',
  fields: 'Data fields in the payload',
  fieldsShown: (chosen: number) => (chosen === 0 ? 'None chosen' : `${chosen} chosen`),
  payload: 'Payload preview',
  payloadFor: (email: string) => `As it would be for ${email}.`,
  payloadNobody: 'As it would be for an invented contact.',
  calls: 'Recorded calls',
  noCalls: 'No contact has come to this step yet.',
  callsFailed: 'The calls could not be read.',
  moreCalls: (total: number) => `${total} in all; the latest are shown.`,
  waiting: 'waits for its turn',
  created: (name: string) => `${name} was created`,
};
