import { formatCount } from '#client/format.ts';

/** Every text about segments. */
export const segmentWords = {
  segments: 'Segments',
  segment: 'Segment',
  contactsNow: 'Contacts',
  failed: 'The segments could not be loaded',
  none: 'No segments yet',
  noneText: 'A segment groups contacts by rules. Programs can enrol from it.',
  edit: 'Edit',
  actionsOf: (name: string) => `Actions for ${name}`,
  rule: 'Rule',

  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead:
    'This is permanent. Segments do not go to the recycle bin. The contacts in it stay in the account.',
  deleted: (name: string) => `“${name}” deleted.`,
  inUse: (programs: number) =>
    `${formatCount(programs, 'program uses', 'programs use')} this segment. Choose another segment in ${programs === 1 ? 'it' : 'them'} first.`,
  usedBy: 'Used by programs',
  usedByDeleted: 'Used by programs in the recycle bin',
  usedByDeletedDetail: 'If restored, they will not have this segment.',
  looking: 'Checking which programs use it.',
};
