import { formatCount } from '#client/format.ts';

/** Every text about segments. */
export const segmentWords = {
  segments: 'Segments',
  segment: 'Segment',
  contactsNow: 'Contacts now',
  failed: 'The segments could not be loaded',
  none: 'No segments yet',
  noneText: 'A segment chooses contacts by a rule, and programs enrol from it.',
  edit: 'Edit',
  actionsOf: (name: string) => `Actions for ${name}`,
  rule: 'Rule',

  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: 'It is gone at once: segments have no recycle bin. The contacts in it stay.',
  deleted: (name: string) => `“${name}” was deleted.`,
  inUse: (programs: number) =>
    `${formatCount(programs, 'program uses', 'programs use')} it. Choose another segment there first.`,
  usedBy: 'Used by',
  usedByBinned: 'In the recycle bin',
  usedByBinnedDetail: 'They come back with something missing.',
  looking: 'Looking for the programs that use it.',
};
