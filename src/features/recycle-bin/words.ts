import type { Status } from '#domain/program-status.ts';

const RETURNS: Readonly<Record<Status, string>> = {
  Draft: 'Returns as Draft',
  Active: 'Returns as Active',
  Deactivated: 'Returns as Deactivated',
  ReadOnly: 'Returns as Read-only',
  Deleted: 'Stays deleted',
};

/** Every text of the recycle bin. */
export const words = {
  title: 'Recycle bin',
  description: 'What is deleted is kept for 30 days, then it is gone for good.',
  tabs: 'Parts of the recycle bin',
  programsAndCampaigns: 'Programs and campaigns',
  table: 'Deleted programs and campaigns',
  name: 'Name',
  program: 'Program',
  campaign: 'Campaign',
  deleted: 'Deleted',
  by: 'By',
  daysLeft: 'Days left',
  forecast: 'If restored',
  returnsAs: (status: Status) => RETURNS[status],
  because: (names: readonly string[]) => `because ${listed(names)} ${names.length === 1 ? 'is' : 'are'} gone`,
  campaignReturns: 'Can be sent again',
  restore: 'Restore',
  restoreNamed: (name: string) => `Restore “${name}”`,
  purge: 'Delete for good',
  purgeNamed: (name: string) => `Delete “${name}” for good`,
  purgeCampaignLead: 'It can’t be brought back. Messages that were sent from it stay listed.',
  actionsOf: (name: string) => `Actions for ${name}`,
  restored: (name: string) => `“${name}” is restored.`,
  open: 'Open',
  purged: (name: string) => `“${name}” is gone for good.`,
  failed: 'The recycle bin could not be loaded',
  empty: 'No deleted programs or campaigns',
  emptyText: 'Programs and campaigns that you delete are kept here for 30 days.',
};

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(names.length === 2 ? ' and ' : ', ');
}
