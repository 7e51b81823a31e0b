import { z } from '#contract/zod.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Some 300,000 contacts with their messages. */
export const MAXIMUM_BACKUP_BYTES = 200 * 1024 * 1024;

export const backupQuery = z.strictObject({ secrets: z.optional(z.literal('included')) });

/**
 * GET /api/backup?secrets=included -> the text of the file, with what [B6] leaves out otherwise.
 * POST /api/backup/preview, body: the file's bytes -> BackupPreview
 * POST /api/backup/restore, body: the same bytes -> AccountAnswer. Everything stored is replaced, in one transaction.
 */
export type BackupPreview = {
  readonly name: string;
  readonly timeZone: string;
  /** Real time. */
  readonly madeAt: Instant;
  readonly clock: Instant;
  readonly programs: number;
  readonly activePrograms: number;
  readonly contacts: number;
  readonly messages: number;
  /** Who can sign in afterwards, and which webhooks bring credentials, by name. */
  readonly apiUsers: readonly string[];
  readonly webhooksWithSecrets: readonly string[];
};
