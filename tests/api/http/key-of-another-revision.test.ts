import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';

test('[ROB-9] a key used on another revision is refused with 422', async () => {
  const api = await anApi();
  const program = await api.newProgram();
  const rename = { type: 'rename', name: 'Summer' } as const;
  await api.command(program, rename, { key: 'key-1' });
  const other = { ...program, revision: program.revision + 1 };
  expect(await api.command(other, rename, { key: 'key-1' })).toMatchObject({
    status: 422,
    body: { kind: 'idempotencyKeyReused' },
  });
});
