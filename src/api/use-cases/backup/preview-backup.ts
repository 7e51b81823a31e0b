import type { BackupPreview } from '#contract/backup.ts';
import { readBackup } from './read-backup.ts';

/** [B3] What is in a file, before anything is replaced. */
export async function previewBackup(bytes: Uint8Array<ArrayBuffer>): Promise<BackupPreview> {
  const { about, rows } = await readBackup(bytes);
  return {
    name: about.name,
    timeZone: rows.account[0]?.timeZone ?? 'UTC',
    madeAt: about.madeAt,
    clock: about.clock,
    programs: rows.programs.filter(({ status }) => status !== 'Deleted').length,
    activePrograms: rows.programs.filter(({ status }) => status === 'Active').length,
    contacts: rows.contacts.length,
    messages: rows.messageBlocks.reduce((sum, { size }) => sum + size, 0),
    apiUsers: rows.apiUsers.length,
  };
}
