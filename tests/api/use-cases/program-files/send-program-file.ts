import type { FileMapping } from '#contract/program-limits.ts';
import type { ApiDriver } from '#tests/drivers/api-driver.ts';

export const preview = (api: ApiDriver, text: string) =>
  api.call('POST', '/program-imports/preview', { text });

export const importFile = (
  api: ApiDriver,
  text: string,
  { name = 'Imported', mapping = [] }: { name?: string; mapping?: FileMapping } = {},
) => {
  const query = new URLSearchParams({ name, mapping: JSON.stringify(mapping) });
  return api.call('POST', `/program-imports?${query.toString()}`, { text });
};
