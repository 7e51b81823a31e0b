import type { ColumnUse } from '#domain/imports/column-use.ts';
import type { ApiDriver } from '#tests/drivers/api-driver.ts';

type Upload = {
  readonly mapping: readonly ColumnUse[];
  readonly listName?: string;
  readonly key?: string;
};

/** Sends the bytes of a file, as the page does. */
export async function importFile(
  driver: Pick<ApiDriver, 'api'>,
  bytes: Uint8Array<ArrayBuffer>,
  { mapping, listName, key }: Upload,
) {
  const query = new URLSearchParams({
    mapping: JSON.stringify(mapping),
    ...(listName !== undefined && { listName }),
  });
  const headers = { ...(key !== undefined && { 'Idempotency-Key': key }) };
  const response = await driver.api.fetch(
    new Request(`http://localhost/api/contact-imports?${query}`, { method: 'POST', headers, body: bytes }),
  );
  return { status: response.status, body: await response.json() };
}
