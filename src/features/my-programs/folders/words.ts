import { formatCount } from '#client/format.ts';

export const folderWords = {
  filter: (shown: string) => `Folder: ${shown}`,
  all: 'All folders',
  none: 'No folder',
  manage: 'Manage folders…',
  title: 'Folders',
  lead: 'Use folders to organise your programs. They do not affect how programs run.',
  empty: 'No folders yet.',
  programs: (count: number) => formatCount(count, 'program'),
  newName: 'New folder',
  create: 'Create',
  rename: (name: string) => `Rename “${name}”`,
  nameOf: (name: string) => `New name for “${name}”`,
  save: 'Save',
  delete: (name: string) => `Delete “${name}”`,
  notEmpty: (count: number) => `Move its ${formatCount(count, 'program')} to another folder first.`,
  nameMissing: 'Enter a folder name.',
  created: (name: string) => `“${name}” created.`,
  renamed: (name: string) => `Renamed to “${name}”.`,
  deleted: (name: string) => `“${name}” deleted.`,
} as const;
