import { formatCount, formatNumber } from '#client/format.ts';

const contacts = (count: number) => formatCount(count, 'contact', 'contacts');

/** Every text about the contacts at a step. */
export const words = {
  title: 'Contacts',
  tabs: 'Which contacts',
  here: 'Here now',
  ever: 'All time',
  search: 'Search by email address or name',
  order: 'Sort by',
  orders: { newest: 'Newest first', oldest: 'Oldest first', email: 'Email address' },
  list: (which: 'here' | 'ever') =>
    which === 'here' ? 'Contacts here now' : 'All contacts who have been here',
  choose: (email: string) => `Select ${email}`,
  chooseAll: 'Select all',
  journeyOf: (email: string) => `Journey of ${email}`,
  deleted: 'Deleted contact',
  since: (when: string) => `Since ${when}`,
  until: (from: string, to: string) => `${from} to ${to}`,
  fromOn: (from: string) => `${from}, still here`,
  held: 'Held until the program is activated',
  heldOverdue: 'Held. Their wait is over, so they continue as soon as the program is activated',
  more: 'Show more',
  shown: (shown: number, total: number) =>
    shown === total ? contacts(total) : `${formatNumber(shown)} of ${contacts(total)}`,
  nobodyHere: 'No contacts are here now',
  nobodyEver: 'No contacts have been here yet',
  nobodyText: 'Contacts appear here when they reach this step.',
  noMatch: (search: string) => `No contacts match “${search}”.`,
  showAll: 'Show all',
  failed: 'The contacts could not be loaded',

  actionsFor: (chosen: number, total: number) =>
    chosen > 0 ? `${formatNumber(chosen)} selected` : `All ${formatNumber(total)}`,
  actions: 'Actions',
  addToList: 'Add to list',
  exportCsv: 'Export',
  exported: (name: string) => `${name} downloaded.`,
  remove: 'Remove contacts',
  move: 'Move to another step',
  onlyDeactivated: 'Deactivate the program to do this.',
  onlyHere: 'Only for contacts who are here now.',
  nobody: 'There are no contacts here.',

  listTitle: (count: number) => `Add ${contacts(count)} to a list`,
  listLabel: 'List',
  newList: 'New list',
  chooseList: 'Choose a list',
  newName: 'New list name',
  add: 'Add to list',
  added: (added: number, already: number, list: string) =>
    already === 0
      ? `${contacts(added)} added to “${list}”.`
      : `${contacts(added)} added to “${list}”. ${formatNumber(already)} already on it.`,

  removeTitle: (count: number) => `Remove ${contacts(count)} from the program?`,
  removeLead: 'They leave when you next activate the program. You can undo this until then.',
  removeConfirm: (count: number) => `Remove ${contacts(count)}`,
  moveTitle: (count: number) => `Move ${contacts(count)} to another step`,
  moveLead: 'They continue from that step when you next activate the program. You can undo this until then.',
  target: 'Step',
  chooseTarget: 'Choose a step',
  moveConfirm: (count: number) => `Move ${contacts(count)}`,
  carry: (count: number) => `Move ${contacts(count)}`,
  carryHint: 'Drag onto a step, or select to choose one',
  carried: (count: number) => contacts(count),
  dropHere: (count: number) => `Move ${contacts(count)} here`,
  planned: 'Saved. This happens when you next activate the program.',

  plans: 'On reactivation',
  plannedHere: (to: string | null) => (to === null ? 'Will be removed' : `Will move to ${to}`),
  removedOn: (count: number) => `${contacts(count)} will be removed on reactivation`,
  movedOn: (count: number, to: string) => `${contacts(count)} will move to ${to} on reactivation`,
  fromStep: (from: string) => `From ${from}`,
  deletedStep: 'a deleted step',
  deletedStepTitle: 'Deleted step',
  undo: 'Undo',
  undone: 'Undone. The contacts stay where they are.',

  deletedTitle: (count: number, steps: number) =>
    `${contacts(count)} ${count === 1 ? 'is' : 'are'} at the ${steps === 1 ? 'step' : 'steps'} you are deleting`,
  deletedLead: 'Choose what happens to them when you next activate the program.',
  deletedChoice: 'What should happen to these contacts?',
  deletedAt: (count: number, step: string) => `${contacts(count)} at ${step}`,
  deletedRemove: 'Remove them from the program',
  deletedMove: 'Move them to another step',
  deletedConfirm: 'Delete',
  saveConfirm: 'Save',
};
