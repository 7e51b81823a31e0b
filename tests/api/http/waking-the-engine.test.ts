import { expect, test } from 'vitest';
import { createApi } from '#api/app/app.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

/** How often the engine is woken by a folder of that name. */
async function wakesFor(name: string): Promise<number> {
  const { deps } = await anApi();
  let wakes = 0;
  const engine = { ...deps.engine, wake: () => void (wakes += 1) };
  await createApi({ ...deps, engine }).fetch(
    new Request('http://localhost/api/folders', { method: 'POST', body: JSON.stringify({ name }) }),
  );
  return wakes;
}

test('an act wakes the engine once it is stored', async () => {
  expect(await wakesFor('Spring')).toBe(1);
});

test('an act that is refused leaves the engine asleep', async () => {
  expect(await wakesFor('')).toBe(0);
});
