import { describe, expect, test } from 'vitest';
import type { ActivityEntry } from '#contract/activity.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import { EVERY_MUTATION, mutatingRoutes } from '#tests/drivers/every-mutation.ts';

/** What the log says of an act that has no words of its own. */
const WITHOUT_WORDS = /^(Added to|Changed|Deleted from) (?!the |a )/;

describe('every request that changes something', () => {
  test('[ROB-9] is in the list of these tests', async () => {
    const { deps } = await anApi();
    const walked = [...new Set(EVERY_MUTATION.map(({ route }) => route))].sort();
    expect(walked).toEqual(await mutatingRoutes(deps));
  });

  test.each(EVERY_MUTATION)(
    '[ROB-9] $name: sent twice has one effect and the same answer',
    async (mutation) => {
      const api = await anApi();
      const [method = ''] = mutation.route.split(' ');
      const { path, call } = await mutation.prepare(api);
      const before = await api.dump();

      const first = await api.call(method, path, { ...call, key: 'key-1' });
      const stored = await api.dump();
      const second = await api.call(method, path, { ...call, key: 'key-1' });

      expect(first.status).toBeLessThan(300);
      expect({ ...second, headers: [...second.headers] }).toEqual({ ...first, headers: [...first.headers] });
      expect(stored).not.toEqual(before);
      expect(await api.dump()).toEqual(stored);
    },
  );

  test.each(EVERY_MUTATION)('[Y1] $name: is logged once, in words', async (mutation) => {
    const api = await anApi();
    const [method = ''] = mutation.route.split(' ');
    const { path, call } = await mutation.prepare(api);
    const before = await api.db.activity.toCollection().primaryKeys();

    await api.must(method, path, call);

    const after: ActivityEntry[] = await api.db.activity.toArray();
    const noted = after.filter(({ id }) => !before.includes(id));
    expect(noted.map(({ what }) => what)).toEqual([expect.not.stringMatching(WITHOUT_WORDS)]);
  });
});
