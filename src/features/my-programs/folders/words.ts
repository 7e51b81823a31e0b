import { formatCount } from '#client/format.ts';

export const folderWords = {
  filter: (shown: string) => `Folder: ${shown}`,
  all: 'All folders',
  none: 'No folder',
  manage: 'Manage folders…',
  title: 'Folders',
  lead: 'Folders keep programs apart in the list. They change nothing about what programs do.',
  empty: 'There are no folders yet.',
  programs: (count: number) => formatCount(count, 'program'),
  newName: 'New folder',
  create: 'Create',
  rename: (name: string) => `Rename ${name}`,
  nameOf: (name: string) => `New name of ${name}`,
  save: 'Save',
  delete: (name: string) => `Delete ${name}`,
  notEmpty: (count: number) => `Move its ${formatCount(count, 'program')} to another folder first.`,
  nameMissing: 'Give the folder a name.',
  created: (name: string) => `“${name}” is created.`,
  renamed: (name: string) => `Renamed to “${name}”.`,
  deleted: (name: string) => `“${name}” is deleted.`,
} as const;
