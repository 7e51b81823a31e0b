import { expect, it, vi } from 'vitest';
import { instant } from '#domain/schedule/instant.ts';

const AFTERNOON = instant(Date.UTC(2026, 10, 24, 16, 4));

/** As a page that is loaded anew finds it. */
async function writtenWhenKept(kept: string): Promise<string> {
  localStorage.setItem('formats', kept);
  vi.resetModules();
  await import('#store/formats-store.ts');
  const { formatInstant } = await import('#client/format.ts');
  return formatInstant(AFTERNOON, 'UTC').replace('\u00a0', ' ');
}

it('a choice holds from the first moment of the next visit', async () => {
  expect(await writtenWhenKept('{"dates":"monthFirst","clock":"12h"}')).toBe('Nov 24, 2026, 4:04 PM');
});

it.each([
  ['no JSON', '{'],
  ['nothing of ours', 'null'],
  ['a choice there is not', '{"dates":"backwards","clock":12}'],
])('a stored %s counts as no choice', async (_what, kept) => {
  expect(await writtenWhenKept(kept)).toBe('24 Nov 2026, 16:04');
});
