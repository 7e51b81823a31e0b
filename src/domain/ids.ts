import type { Brand } from './brand.ts';

export type CampaignId = Brand<number, 'CampaignId'>;
export type ContactId = Brand<number, 'ContactId'>;
export type FolderId = Brand<number, 'FolderId'>;
export type ListId = Brand<number, 'ListId'>;
export type PreferenceId = Brand<number, 'PreferenceId'>;
export type ProgramId = Brand<number, 'ProgramId'>;
export type SegmentId = Brand<number, 'SegmentId'>;
export type SmsProfileId = Brand<number, 'SmsProfileId'>;
export type TestCaseId = Brand<number, 'TestCaseId'>;
export type WebhookProfileId = Brand<number, 'WebhookProfileId'>;

/** Unique within its program and never used again there: a waiting contact keeps its node by this id. */
export type NodeId = Brand<string, 'NodeId'>;
