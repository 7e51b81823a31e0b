import type { FieldChangeKind } from '#domain/data-fields/field-change.ts';
import type { SmsLength } from '#domain/messages/sms-length.ts';
import { DAYS_IN_BIN } from '#domain/programs/program.ts';
import { formatCount, formatNumber } from '#domain/words/numbers.ts';

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
  noSimilarField: 'There are no other data fields of this type.',
  preferences: 'Preferences',
  noPreferences: 'No preferences yet.',

  lists: 'Lists',
  noLists: 'No lists yet.',
  newList: 'New list',
  newListLead: 'The list starts empty. This step adds contacts to it.',
  createList: 'Create list',
  listName: 'Name',
  nameList: 'Enter a list name.',
  joinAction: 'Join action',
  joinNone: 'None',
  joinHint:
    'Contacts that an Add contact step adds to this list are also enrolled in that program, if they are new to the list.',
  joins: (program: string) => `Also enrols new contacts in ${program}`,
  program: 'Program',
  selectProgram: 'Select a program',
  notActive: (name: string) => `${name} (not active)`,
  programHint:
    'Contacts are enrolled only while that program is active, even if its scheduled enrolment is disabled.',

  deletion: 'Confirm each point to delete contacts from your account',
  understood: [
    'Contacts are removed from every list, segment and program.',
    'If they are added again, for example by an import, they are not put back on any list.',
    'Deleting does not unsubscribe. If a contact is added again, they can be sent messages again.',
    `Their data stays in the recycle bin for ${DAYS_IN_BIN} days, then is permanently deleted.`,
  ],

  profile: 'Sender profile',
  selectProfile: 'Select a sender profile',
  disabledProfile: (name: string) => `${name} (not enabled)`,
  text: 'Text',
  textHint: 'Merge fields such as @FIRSTNAME@ change the length for each contact.',
  length: ({ units, segments, left, encoding }: SmsLength) =>
    `${formatCount(units, 'character')}, ${formatCount(segments, 'part')}, ${formatCount(left, 'character')} left.${encoding === 'ucs2' ? ' Emoji or special characters make the parts shorter.' : ''}`,

  webhook: 'Webhook',
  selectWebhook: 'Select a webhook',
  fields: 'Data fields in the payload',
  fieldsShown: (selected: number) => (selected === 0 ? 'None selected' : `${selected} selected`),
  payload: 'Payload preview',
  payloadFor: (email: string) => `Example for ${email}.`,
  payloadNobody: 'Example for a sample contact.',
  calls: 'Recorded calls',
  noCalls: 'No contacts have reached this step yet.',
  callsFailed: 'The calls could not be loaded.',
  moreCalls: (total: number) => `Showing the latest of ${formatNumber(total)}.`,
  waiting: 'queued',
  created: (name: string) => `${name} created.`,
};
