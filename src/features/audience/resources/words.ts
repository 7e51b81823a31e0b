/** What deleting a list, a data field or a preference says alike. */
export const resourceWords = {
  delete: 'Delete',
  inUse: 'It is in use. Take it out of what names it first.',
  usedBy: 'Used by programs',
  usedBySegments: 'Used by segments',
  usedByBinned: 'Used in the recycle bin',
};
