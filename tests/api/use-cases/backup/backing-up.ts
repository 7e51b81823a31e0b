import { createHash } from 'node:crypto';
import { BACKUP_FILE } from '#api/use-cases/backup/backup-file.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

export type Line = Readonly<Record<string, unknown>>;

/** The bytes of a backup, as the page downloads them. */
export async function backupOf({ api }: Pick<ApiDriver, 'api'>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await api.fetch(new Request('http://localhost/api/backup?secrets=included'));
  if (response.status !== 200) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

export const linesOf = (bytes: Uint8Array): readonly Line[] =>
  new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** The same content under a checksum that fits it. */
export function sealed(lines: readonly unknown[], head: object = {}): Uint8Array<ArrayBuffer> {
  const content = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return sealedBytes(content, head);
}

export function sealedBytes(content: Uint8Array, head: object = {}): Uint8Array<ArrayBuffer> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const first = { ...BACKUP_FILE, bytes: content.length, sha256, ...head };
  return new Uint8Array([...new TextEncoder().encode(`${JSON.stringify(first)}\n`), ...content]);
}

export async function send(
  { api }: Pick<ApiDriver, 'api'>,
  where: 'preview' | 'restore',
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await api.fetch(
    new Request(`http://localhost/api/backup/${where}`, { method: 'POST', body, headers }),
  );
  return { status: response.status, body: await response.json() };
}

/** An account with programs in every state, an API user and three days behind it. */
export async function aLivedInAccount() {
  const api = await anApi({ contacts: 30 });
  for (const state of ['Draft', 'Active', 'Deactivated', 'Deleted'] as const) await aProgramIn(api, state);
  await api.must('POST', '/api-users', { json: { name: 'Shop', password: 'correct horse battery staple' } });
  await api.pass(3 * DAY);
  return api;
}
