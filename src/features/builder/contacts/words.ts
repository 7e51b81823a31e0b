import { formatCount, formatNumber } from '#client/format.ts';

const contacts = (count: number) => formatCount(count, 'contact', 'contacts');

/** Every text about the contacts at a step. */
export const words = {
  title: 'Contacts',
  tabs: 'Which contacts',
  here: 'Here now',
  ever: 'Ever here',
  search: 'Search by address or name',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first', email: 'By address' },
  list: (which: 'here' | 'ever') => (which === 'here' ? 'Contacts here now' : 'Contacts who ever were here'),
  choose: (email: string) => `Choose ${email}`,
  chooseAll: 'Choose all',
  journeyOf: (email: string) => `Journey of ${email}`,
  deleted: 'Deleted contact',
  since: (when: string) => `Since ${when}`,
  until: (from: string, to: string) => `${from} to ${to}`,
  fromOn: (from: string) => `${from}, still here`,
  held: 'Held until the program is activated',
  heldOverdue: 'Held; the wait is over, so it goes on at once when the program is activated',
  more: 'Show more',
  shown: (shown: number, total: number) =>
    shown === total ? contacts(total) : `${formatNumber(shown)} of ${contacts(total)}`,
  nobodyHere: 'Nobody is here now',
  nobodyEver: 'Nobody has been here yet',
  nobodyText: 'Contacts who come to this step are listed here.',
  noMatch: (search: string) => `No address and no name here has “${search}” in it.`,
  showAll: 'Show all',
  failed: 'The contacts could not be loaded',

  actionsFor: (chosen: number, total: number) =>
    chosen > 0 ? `${formatNumber(chosen)} chosen` : `All ${formatNumber(total)}`,
  actions: 'Actions',
  addToList: 'Add to list',
  exportCsv: 'Export CSV',
  exported: (name: string) => `${name} was written.`,
  remove: 'Remove contacts',
  move: 'Move to another step',
  onlyDeactivated: 'Only while the program is deactivated',
  onlyHere: 'Only for those who are here now',
  nobody: 'There is nobody here',

  listTitle: (count: number) => `Add ${contacts(count)} to a list`,
  listLabel: 'List',
  newList: 'A new list',
  chooseList: 'Choose a list',
  newName: 'Name of the new list',
  add: 'Add to list',
  added: (added: number, already: number, list: string) =>
    already === 0
      ? `${contacts(added)} added to “${list}”.`
      : `${contacts(added)} added to “${list}”; ${formatNumber(already)} were on it already.`,

  removeTitle: (count: number) => `Remove ${contacts(count)} from the program?`,
  removeLead: 'They leave when the program is activated again. Until then this can be undone.',
  removeConfirm: (count: number) => `Remove ${contacts(count)}`,
  moveTitle: (count: number) => `Move ${contacts(count)} to another step`,
  moveLead: 'They go on from there when the program is activated again. Until then this can be undone.',
  target: 'Step',
  chooseTarget: 'Choose the step they go on from',
  moveConfirm: (count: number) => `Move ${contacts(count)}`,
  carry: (count: number) => `Move ${contacts(count)}`,
  carryHint: 'Drag onto a step of the program, or press to choose one',
  carried: (count: number) => contacts(count),
  dropHere: (count: number) => `Move ${contacts(count)} here`,
  planned: 'The plan was made. It is carried out when the program is activated.',

  plans: 'On reactivation',
  plannedHere: (to: string | null) => (to === null ? 'Will be removed' : `Will move to ${to}`),
  removedOn: (count: number) => `${contacts(count)} will be removed on reactivation`,
  movedOn: (count: number, to: string) => `${contacts(count)} will move to ${to} on reactivation`,
  fromStep: (from: string) => `From ${from}`,
  deletedStep: 'a step that was deleted',
  undo: 'Undo',
  undone: 'The plan was undone. The contacts stay where they are.',

  deletedTitle: (count: number) => `${contacts(count)} wait at what is deleted`,
  deletedLead:
    'The program is deactivated, so they are still there. It is done when the program is activated again.',
  deletedAt: (count: number, step: string) => `${contacts(count)} at ${step}`,
  deletedRemove: 'Remove them from the program',
  deletedMove: 'Move them to another step',
  deletedConfirm: 'Delete',
  saveConfirm: 'Save',
};
