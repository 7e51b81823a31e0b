import type { AskedImport, FileChoice } from '#contract/imports.ts';
import type { ApiDriver } from '#tests/drivers/api-driver.ts';

type Driver = Pick<ApiDriver, 'api'>;
type Bytes = Uint8Array<ArrayBuffer>;

export type Upload = Partial<AskedImport> & Pick<AskedImport, 'mapping'> & { readonly key?: string };

/** Sends the bytes of a file, as the page does: of people who agreed, unless said otherwise. */
export function importFile(driver: Driver, bytes: Bytes, upload: Upload) {
  return send(driver, '', bytes, upload);
}

export function dryRunFile(driver: Driver, bytes: Bytes, upload: Upload) {
  return send(driver, '/dry-run', bytes, upload);
}

export function listRefused(driver: Driver, bytes: Bytes, upload: Upload) {
  return send(driver, '/refused-rows', bytes, upload);
}

export function previewFile(driver: Driver, bytes: Bytes, asked: FileChoice = {}) {
  return post(driver, { path: '/preview', asked, bytes });
}

function send(driver: Driver, path: string, bytes: Bytes, { key, ...asked }: Upload) {
  const whole = { id: key ?? crypto.randomUUID(), fileName: 'people.csv', haveAgreed: true, ...asked };
  return post(driver, { path, asked: whole, bytes, key });
}

async function post(
  driver: Driver,
  { path, asked, bytes, key }: { path: string; asked: unknown; bytes: Bytes; key?: string | undefined },
) {
  const query = new URLSearchParams({ asked: JSON.stringify(asked) });
  const headers = { ...(key !== undefined && { 'Idempotency-Key': key }) };
  const response = await driver.api.fetch(
    new Request(`http://localhost/api/contact-imports${path}?${query}`, {
      method: 'POST',
      headers,
      body: bytes,
    }),
  );
  return { status: response.status, body: await response.json() };
}
