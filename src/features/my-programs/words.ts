import { formatCount, formatNumber } from '#client/format.ts';
import type { TemplateName } from '#contract/programs.ts';

export const words = {
  heading: 'My programs',
  newProgram: 'New program',
  search: 'Search by name',
  statusFilter: 'Status',
  all: 'All',

  name: 'Name',
  status: 'Status',
  enrolled: 'Enrolled',
  enrolledHint: 'inside / ever',
  enrolledSpoken: (inside: string, ever: string) => `${inside} inside, ${ever} ever`,
  enrolledShort: (inside: string) => `${inside} inside`,
  folder: 'Folder',
  modified: 'Modified',
  modifiedBy: 'Modified by',
  id: 'ID',
  actions: 'Actions',
  actionsFor: (name: string) => `Actions for ${name}`,
  actionOn: (action: string, name: string) => `${action} ${name}`,
  idle: 'Idle',
  idleHint: 'It has enrolled and sent nothing for 30 days.',

  open: 'Open',
  copy: 'Copy',
  rename: 'Rename',
  move: 'Move',
  report: 'Report',
  activate: 'Activate',
  deactivate: 'Deactivate',
  delete: 'Delete',
  readOnlyReason: 'A read-only program can be viewed, copied and deleted.',
  activeNotDeleted: 'Deactivate it first.',

  found: (count: string) => `${count} found`,
  loading: 'Loading the programs',
  loadFailed: 'The programs could not be loaded',
  tryAgain: 'Try again',
  emptyTitle: 'No programs yet',
  emptyText:
    'A program sends the right email at the right time, to each contact by itself. Begin with a template, or with a blank canvas.',
  noMatchTitle: 'No program matches',
  noMatchText: 'Try other words, or look among all programs.',
  showAll: 'Show all programs',

  nearLimitTitle: (active: number, limit: number) =>
    `You have ${formatCount(active, 'active program')}. The limit is ${formatNumber(limit)}`,
  nearLimitText: (left: number) => `You can activate ${formatNumber(left)} more.`,
  atLimitTitle: (limit: number) => `You have reached the limit of ${formatCount(limit, 'active program')}`,
  atLimitText: 'Deactivate a program before you activate another.',
  showActive: 'Show active programs',

  newLead: 'Begin with an empty canvas or with a program that already works.',
  template: 'Template',
  continue: 'Continue',
  created: (name: string) => `“${name}” is created.`,
  openInBuilder: 'Open in the builder',
  showErrors: 'Show what is missing',
} as const;

/** What the cards of the new-program dialog say. */
export const TEMPLATE_WORDS = {
  blank: { label: 'Blank template', text: 'A start, and room for your own steps.' },
  welcomeSeries: {
    label: 'Welcome series',
    text: 'Greets new subscribers, waits, and follows up on whether they opened.',
  },
  birthday: { label: 'Birthday', text: 'Sends a greeting every year on each contact’s day.' },
  reEngagement: {
    label: 'Re-engagement',
    text: 'Writes to customers who have gone quiet, and makes an offer to those who stay so.',
  },
  abandonedCart: {
    label: 'Abandoned cart',
    text: 'Reminds of a cart that was left, in the evening and once more the next day.',
  },
  postPurchase: {
    label: 'Post-purchase',
    text: 'Thanks for an order, and later asks those who read it for a review.',
  },
  contractRenewal: {
    label: 'Contract renewal',
    text: 'Reminds before a plan renews, in another way for each plan.',
  },
} as const satisfies Record<TemplateName, { label: string; text: string }>;
