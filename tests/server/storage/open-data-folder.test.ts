import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from '#server/storage/sqlite/open-data-folder.ts';

const newFolder = () => mkdtemp(join(tmpdir(), 'data-'));

test('a folder that is in use is refused, and keeps its account', async () => {
  const folder = await newFolder();
  const first = await openDataFolder(folder);

  await expect(openDataFolder(folder)).rejects.toThrow('Another process uses the folder.');
  expect(await first.db.folders.count()).toBe(0);
  await first.close();
});

test('a folder that was let go of opens with what was stored in it', async () => {
  const folder = await newFolder();
  const first = await openDataFolder(folder);
  await first.db.table('folders').add({ name: 'Spring', revision: 1 });
  await first.close();

  const second = await openDataFolder(folder);

  expect([first.isNew, second.isNew, await second.db.folders.count()]).toEqual([true, false, 1]);
  await second.close();
});

test('what a killed process has left of its lock is no obstacle', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'lock'), '');

  const opened = await openDataFolder(folder);

  expect(opened.isNew).toBe(true);
  await opened.close();
});
