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
  binnedDetail: string;
}>;

export const smsWords: ProfileKindWords = {
  title: 'SMS sender profiles',
  text: 'Who SMS come from, and which data field holds the number they go to.',
  create: profileWords.newProfile,
  none: 'No sender profile yet. A step that sends SMS needs one.',
  failed: 'The sender profiles could not be loaded.',
  deleteLead: 'It is gone at once: sender profiles have no recycle bin.',
  inUse: 'It is in use. Choose another sender profile in these programs first.',
  binnedDetail: 'Restored, they miss the sender profile.',
};

export const webhookWords: ProfileKindWords = {
  title: 'Webhooks',
  text: 'Where the calls of programs would go. They are recorded and never leave the browser.',
  create: profileWords.newWebhook,
  none: 'No webhook yet. A step that calls one needs it.',
  failed: 'The webhooks could not be loaded.',
  deleteLead: 'It is gone at once: webhooks have no recycle bin. The calls recorded so far stay.',
  inUse: 'It is in use. Choose another webhook in these programs first.',
  binnedDetail: 'Restored, they miss the webhook.',
};

/** Every text about profiles that both cards share. */
export const listWords = {
  notEnabled: 'Not enabled',
  sends: (from: string, numberField: string) => `From ${from}, to the number in ${numberField}`,
  calls: (authentication: string, perMinute: number | null) =>
    perMinute === null
      ? `Authentication: ${authentication}`
      : `Authentication: ${authentication}; at most ${formatCount(perMinute, 'call')} a minute`,
  unused: 'No program uses it.',
  usedBy: 'Used by',
  more: (others: number) => `and ${formatCount(others, 'more', 'more')}`,
  actionsOf: (name: string) => `Actions for ${name}`,
  edit: 'Edit',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleted: (name: string) => `“${name}” is deleted.`,
  usedByPrograms: 'Used by programs',
  usedByBinned: 'Used in the recycle bin',
} as const;
