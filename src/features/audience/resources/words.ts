/** What deleting a list, a data field or a preference says alike. */
export const resourceWords = {
  delete: 'Delete',
  inUse: 'It is in use. Remove it from these items first.',
  usedBy: 'Used by programs',
  usedBySegments: 'Used by segments',
  usedByDeleted: 'Used by programs in the recycle bin',
};
