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
  inside: 'Inside',
  ever: 'Ever',
  nextEnrolment: 'Next enrolment',
  opened: 'Opened',
  openedOf: (opened: string, sent: string) => `${opened} of ${sent} emails opened`,
  none: 'None',
  columns: 'Columns',
  enrolledShort: (inside: string) => `${inside} inside`,
  folder: 'Folder',
  modified: 'Modified',
  modifiedBy: 'Modified by',
  id: 'ID',
  actions: 'Actions',
  actionsFor: (name: string) => `Actions for ${name}`,
  actionOn: (action: string, name: string) => `${action} ${name}`,
  idle: 'Idle',
  idleHint: 'No contacts enrolled and nothing sent for 30 days.',

  open: 'Open',
  copy: 'Copy',
  rename: 'Rename',
  move: 'Move',
  report: 'Report',
  activate: 'Activate',
  deactivate: 'Deactivate',
  delete: 'Delete',
  readOnlyReason: 'Read-only programs can only be viewed, copied or deleted.',
  activeNotDeleted: 'Deactivate the program before you delete it.',

  found: (count: string) => `${count} found`,
  loading: 'Loading the programs',
  loadFailed: 'The programs could not be loaded',
  tryAgain: 'Try again',
  emptyTitle: 'No programs yet',
  emptyText:
    'Programs send each contact the right message at the right time, automatically. Start from a template or a blank canvas.',
  done: 'Done:',
  /** The three steps of an account without programs. */
  firstSteps: {
    contacts: {
      title: 'Add your contacts',
      text: 'Import a file, or add contacts one by one.',
      act: 'Go to Audience',
    },
    campaign: {
      title: 'Write a campaign',
      text: 'Programs send campaigns: a subject and a text.',
      act: 'Go to Campaigns',
    },
    program: { title: 'Create a program', text: 'Decide who gets which campaign, and when.' },
  },
  noMatchTitle: 'No matching programs',
  noMatchText: 'Try another search, or show all programs.',
  showAll: 'Show all programs',

  nearLimitTitle: (active: number, limit: number) =>
    `You have ${formatCount(active, 'active program')}. The limit is ${formatNumber(limit)}`,
  nearLimitText: (left: number) => `You can activate ${formatNumber(left)} more.`,
  atLimitTitle: (limit: number) => `You have reached the limit of ${formatCount(limit, 'active program')}`,
  atLimitText: 'Deactivate a program before you activate another.',
  showActive: 'Show active programs',

  newLead: 'Start from a blank canvas or from a template. You can change every step afterwards.',
  template: 'Template',
  createsCampaigns: (names: readonly string[]) =>
    `Also creates ${formatCount(names.length, 'empty campaign')} for you to write: ${names.map((name) => `“${name}”`).join(', ')}.`,
  continue: 'Continue',
  created: (name: string) => `“${name}” created.`,
  openInBuilder: 'Open in the builder',
  showErrors: 'Show errors',
} as const;

/** What the cards of the new-program dialog say. */
export const TEMPLATE_WORDS = {
  blank: { label: 'Blank template', text: 'A Start step and an empty canvas.' },
  welcomeSeries: {
    label: 'Welcome series',
    text: 'Welcomes new subscribers, then follows up based on whether they opened.',
  },
  birthday: { label: 'Birthday', text: 'Sends a greeting on each contact’s birthday, every year.' },
  reEngagement: {
    label: 'Re-engagement',
    text: 'Emails customers who have gone quiet, then makes an offer to those who do not respond.',
  },
  abandonedCart: {
    label: 'Abandoned cart',
    text: 'Reminds shoppers of an abandoned cart that evening and again the next day.',
  },
  postPurchase: {
    label: 'Post-purchase',
    text: 'Thanks customers for an order, then asks those who opened the email for a review.',
  },
  contractRenewal: {
    label: 'Contract renewal',
    text: 'Reminds customers before their plan renews, with different emails for each plan.',
  },
} as const satisfies Record<TemplateName, { label: string; text: string }>;
