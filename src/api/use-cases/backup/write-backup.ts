import type { ApiContext } from '#api/context/api-context.ts';
import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import { BACKUP_FILE, type BackupHead } from './backup-file.ts';
import { encodeBase64 } from './base64.ts';
import { readAccount, type Secrets, type StoredTable } from './read-account.ts';
import { hashSha256 } from './sha256.ts';

/** Text of one line, and of work between two breaths: a few milliseconds. */
const LINE_CHARACTERS = 256 * 1024;

/** [B1] The same account at the same moment makes the same bytes. */
export async function writeBackup(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  secrets: Secrets,
): Promise<Uint8Array<ArrayBuffer>> {
  const { about, tables } = await readAccount(deps, secrets);
  const encoder = new TextEncoder();
  const lines = [encoder.encode(`${JSON.stringify(about)}\n`)];
  for (const table of tables) {
    for (const line of linesOf(table)) {
      lines.push(encoder.encode(line));
      await yieldToEventLoop();
    }
  }
  const content = joined(lines);
  const head: BackupHead = {
    ...BACKUP_FILE,
    bytes: content.length,
    sha256: await hashSha256(content),
  };
  return joined([encoder.encode(`${JSON.stringify(head)}\n`), content]);
}

function* linesOf({ name, rows }: StoredTable): Generator<string> {
  let texts: string[] = [];
  let length = 0;
  const line = () => `{"table":${JSON.stringify(name)},"rows":[${texts.join(',')}]}\n`;
  for (const row of rows) {
    const text = JSON.stringify(row, columnsAsText);
    texts.push(text);
    length += text.length;
    if (length < LINE_CHARACTERS) continue;
    yield line();
    texts = [];
    length = 0;
  }
  if (texts.length > 0) yield line();
}

/** The bytes of a column as they lie in memory, the lowest first: Infinity comes through as it is. */
function columnsAsText(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  return encodeBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
