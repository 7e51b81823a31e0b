import { formatCount, formatNumber } from '#client/format.ts';

/** Every text about the suppression list. */
export const suppressionWords = {
  suppressions: 'Suppression list',
  about:
    'Email is never sent to these addresses. An address stays here when its contact is deleted, and counts again when a contact with it is added or imported.',
  failed: 'The suppression list could not be loaded',
  none: 'No one has opted out',
  noneText: 'People who unsubscribe, whose address bounces or who complain are listed here.',
  noMatch: 'No matching addresses',
  noMatchText: (search: string) => `No address on the list contains “${search}”.`,
  showAll: 'Show the whole list',
  search: 'Search by email address',
  shown: (shown: number, total: number) =>
    shown === total
      ? formatCount(total, 'address', 'addresses')
      : `${formatNumber(shown)} of ${formatCount(total, 'address', 'addresses')}`,
  showMore: 'Show more',
  email: 'Email address',
  erased: 'Erased contact',
  status: 'Status',
  since: 'Since',
  reason: 'Reason',
  notRecorded: 'Not recorded',
  actions: 'Actions',
  actionsOf: (name: string) => `Actions for ${name}`,
  remove: 'Take off the list',
  removeTitle: (name: string) => `Take ${name} off the suppression list?`,
  removeLead: (isContact: boolean) =>
    isContact
      ? 'They become Subscribed: programs can enrol and email them again. Do this only if they asked for it. The activity log says who did it.'
      : 'A contact with this address can be emailed again. Do this only if they asked for it. The activity log says who did it.',
  removed: 'Taken off the suppression list.',
  export: 'Export list',
  exported: 'Suppression list.csv downloaded.',
  import: 'Import addresses',
  importTitle: 'Import addresses to suppress',
  importLead:
    'Contacts with these addresses can no longer be emailed, and leave their programs before their next step.',
  addresses: 'Addresses',
  addressesHint: 'One per line. You can also choose or paste a CSV file.',
  chooseFile: 'Choose a file',
  statusOf: 'Status for addresses without one',
  noAddresses: 'Enter at least one address.',
  imported: (added: number, known: number, unreadable: number) =>
    [
      `${formatCount(added, 'address', 'addresses')} added`,
      known > 0 && `${formatNumber(known)} already on the list`,
      unreadable > 0 && `${formatCount(unreadable, 'line')} without an address skipped`,
    ]
      .filter((part) => part !== false)
      .join(', ')
      .concat('.'),
};
