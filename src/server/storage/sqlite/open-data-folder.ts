import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#api/storage/db.ts';
import { lockFolder } from '#server/storage/folder-lock.ts';
import { openSqlite } from './open-sqlite.ts';

const FILE = 'account.sqlite';
/** The longest path that a socket may have on every system. */
const MAX_SOCKET_PATH = 100;

export type DataFolder = {
  /** Nothing was stored here before. */
  readonly isNew: boolean;
  readonly db: Database;
  /** Ends what was begun; what was acknowledged is on disk already. */
  readonly close: () => Promise<void>;
};

/** The account in a folder, which is made where it is missing. Throws FolderTakenError while another process has it. */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  const lock = await lockFolder(lockAddress(real));
  const file = join(real, FILE);
  const isNew = !existsSync(file);
  // The package has a lock of its own, which a killed process leaves behind. Ours says that nobody else is here.
  await rm(`${file}.lock`, { recursive: true, force: true });
  const db = openSqlite(file);
  return {
    isNew,
    db,
    close: async () => {
      db.close();
      await lock.release();
    },
  };
}

function lockAddress(folder: string): string {
  const name = `program-builder-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(folder, 'lock');
  return inside.length <= MAX_SOCKET_PATH ? inside : join(tmpdir(), name);
}
