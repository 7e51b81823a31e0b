import { formatCount, formatNumber } from '#client/format.ts';

/** Every text of the campaigns screen. */
export const words = {
  title: 'Campaigns',
  description: 'The emails your programs send. Changes apply from the next send.',
  search: 'Search campaigns',
  table: 'Campaigns',
  name: 'Name',
  subject: 'Subject',
  usedIn: 'Used in',
  changed: 'Modified',
  state: 'Status',
  ready: 'Ready',
  incomplete: 'Incomplete',
  incompleteReason: 'Add a subject and a body before it can be sent.',
  noSubject: 'No subject yet',
  notUsed: 'Not used',
  actionsOf: (name: string) => `Actions for ${name}`,
  create: 'New campaign',
  edit: 'Edit',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: 'It moves to the recycle bin. You can restore it for 30 days.',
  inUse: (count: number) =>
    count === 1
      ? '1 program uses this campaign. Choose another campaign in it, or delete it, then delete this campaign.'
      : `${formatNumber(count)} programs use this campaign. Choose another campaign in them, or delete them, then delete this campaign.`,
  usedBy: 'Used by programs',
  usedByDeleted: 'Used by programs in the recycle bin',
  usedByDeletedDetail:
    'If you restore one that has enrolled contacts while this campaign is deleted, it returns as Read-only.',
  deleted: (name: string) => `“${name}” moved to the recycle bin.`,
  undo: 'Restore',
  restored: (name: string) => `“${name}” restored.`,
  failed: 'The campaigns could not be loaded',
  empty: 'No campaigns yet',
  emptyText: 'Campaigns are the emails your programs send. Create one to get started.',
  noMatch: 'No matching campaigns',
  noMatchText: (search: string) => `No name or subject contains “${search}”.`,
  showAll: 'Show all campaigns',
  count: (count: number) => formatCount(count, 'campaign'),
};
