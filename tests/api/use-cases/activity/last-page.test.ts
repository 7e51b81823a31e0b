import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';

test('[Y2] a page that holds the last entry has no next page', async () => {
  const api = await anApi();
  await api.must('POST', '/folders', { json: { name: 'Spring' } });
  await api.must('POST', '/folders', { json: { name: 'Summer' } });
  const pages = [await api.must('GET', '/activity?limit=2'), await api.must('GET', '/activity?limit=1')];
  expect(pages.map(({ entries, next }) => [entries.length, next === null])).toEqual([
    [2, true],
    [1, false],
  ]);
});
