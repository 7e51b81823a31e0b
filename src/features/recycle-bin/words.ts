import { formatCount } from '#client/format.ts';
import type { Status } from '#domain/program/program.ts';

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
  description: 'Deleted programs and campaigns are kept for 30 days, then they are gone for good.',
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
  empty: 'The recycle bin is empty',
  emptyText: 'Programs and campaigns that you delete are kept here for 30 days.',
  count: (count: number) => formatCount(count, 'item'),
};

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(names.length === 2 ? ' and ' : ', ');
}
