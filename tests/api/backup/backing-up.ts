import type { ApiDriver } from '#tests/drivers/api-driver.ts';

export type Line = Readonly<Record<string, unknown>>;

/** The bytes of a backup, as the page downloads them. */
export async function backupOf({ api }: Pick<ApiDriver, 'api'>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await api.fetch(new Request('http://localhost/api/backup'));
  if (response.status !== 200) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

export const linesOf = (bytes: Uint8Array): readonly Line[] =>
  new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
