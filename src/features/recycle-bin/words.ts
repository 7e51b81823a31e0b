import type { Status } from '#domain/program-status.ts';
import { formatNames } from '#domain/words/numbers.ts';

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
  description: 'Deleted items stay here for 30 days, then are permanently deleted.',
  tabs: 'Recycle bin sections',
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
  because: (names: readonly string[]) =>
    `because ${formatNames(names)} no longer ${names.length === 1 ? 'exists' : 'exist'}`,
  campaignReturns: 'Returns ready to use',
  restore: 'Restore',
  restoreNamed: (name: string) => `Restore “${name}”`,
  purge: 'Delete permanently',
  purgeNamed: (name: string) => `Permanently delete “${name}”?`,
  purgeCampaignLead: 'This cannot be undone. Messages already sent stay in Messages.',
  actionsOf: (name: string) => `Actions for ${name}`,
  restored: (name: string) => `“${name}” restored.`,
  open: 'Open',
  purged: (name: string) => `“${name}” permanently deleted.`,
  failed: 'The recycle bin could not be loaded',
  empty: 'No deleted programs or campaigns',
  emptyText: 'Programs and campaigns you delete stay here for 30 days.',
};
