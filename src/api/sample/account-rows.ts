import type { AccountRecord, DesignRecord, HistoryRecord } from '#api/storage/records.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Suppression } from '#domain/contacts/suppression.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type {
  DeletedContact,
  EnrolmentBlock,
  MessageBlock,
  StepBlock,
  StoredRun,
  WebhookBlock,
} from '#domain/engine/records/stored.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { SentCampaign } from '#domain/messages/sent-campaign.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { PendingMove } from '#domain/programs/pending-moves.ts';
import type { Folder, Program } from '#domain/programs/program.ts';
import type { Segment } from '#domain/segments/segment.ts';

/** Every row of an account, table by table. */
export type AccountRows = {
  readonly account: AccountRecord;
  readonly folders: readonly Folder[];
  readonly dataFields: readonly DataField[];
  readonly contactLists: readonly ContactList[];
  readonly preferences: readonly Preference[];
  readonly segments: readonly Segment[];
  readonly campaigns: readonly Campaign[];
  readonly contacts: readonly Contact[];
  readonly programs: readonly Program[];
  readonly designs: readonly DesignRecord[];
  readonly history: readonly HistoryRecord[];
  readonly runs: readonly StoredRun[];
  readonly enrolmentBlocks: readonly EnrolmentBlock[];
  readonly stepBlocks: readonly StepBlock[];
  readonly messageBlocks: readonly MessageBlock[];
  readonly sentCampaigns: readonly SentCampaign[];
  readonly webhookBlocks: readonly WebhookBlock[];
  readonly deletedContacts: readonly DeletedContact[];
  readonly suppressions: readonly Suppression[];
  readonly pendingMoves: readonly PendingMove[];
  readonly smsProfiles: readonly SmsProfile[];
  readonly webhookProfiles: readonly WebhookProfile[];
};
