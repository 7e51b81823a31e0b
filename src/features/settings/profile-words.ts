import { formatCount } from '#client/format.ts';
import { profileWords } from '#product/profiles/words.ts';

/** What the two cards say of their own kind of profile. */
export type ProfileKindWords = Readonly<{
  title: string;
  text: string;
  create: string;
  none: string;
  failed: string;
  deleteLead: string;
  inUse: string;
  deletedDetail: string;
}>;

export const smsWords: ProfileKindWords = {
  title: 'SMS sender profiles',
  text: 'Who SMS messages come from, and which data field holds the mobile number.',
  create: profileWords.newProfile,
  none: 'No sender profiles yet. Send SMS steps need one.',
  failed: 'The sender profiles could not be loaded.',
  deleteLead: 'This is permanent. Sender profiles do not go to the recycle bin.',
  inUse: 'This sender profile is in use. Choose another one in these programs first.',
  deletedDetail: 'If restored, they will not have this sender profile.',
};

export const webhookWords: ProfileKindWords = {
  title: 'Webhooks',
  text: 'Where programs would send calls. Calls are recorded here and not sent.',
  create: profileWords.newWebhook,
  none: 'No webhooks yet. Webhook steps need one.',
  failed: 'The webhooks could not be loaded.',
  deleteLead: 'This is permanent. Webhooks do not go to the recycle bin. Calls already recorded are kept.',
  inUse: 'This webhook is in use. Choose another one in these programs first.',
  deletedDetail: 'If restored, they will not have this webhook.',
};

/** Every text about profiles that both cards share. */
export const listWords = {
  notEnabled: 'Not enabled',
  sends: (from: string, numberField: string) => `From ${from}, to the mobile number in ${numberField}`,
  calls: (authentication: string, perMinute: number | null) =>
    perMinute === null
      ? `Authentication: ${authentication}`
      : `Authentication: ${authentication}. Up to ${formatCount(perMinute, 'call')} per minute`,
  unused: 'Not used',
  usedBy: 'Used by',
  more: (others: number) => `and ${formatCount(others, 'more', 'more')}`,
  actionsOf: (name: string) => `Actions for ${name}`,
  edit: 'Edit',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleted: (name: string) => `“${name}” deleted.`,
  usedByPrograms: 'Used by programs',
  usedByDeleted: 'Used by programs in the recycle bin',
} as const;
