import { expect, test } from 'vitest';
import type { Program } from '#domain/programs/program.ts';
import { findLocalDraft, saveLocalDraft } from '#features/builder/messages/local-drafts.ts';
import { sweepLocalDrafts } from '#features/builder/messages/sweep-local-drafts.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';

const keep = ({ id, created }: Pick<Program, 'id' | 'created'>) =>
  saveLocalDraft({
    programId: id,
    createdAt: created.at,
    savedRevision: 1,
    design: aDesign(),
    keptAt: Date.UTC(2026, 10, 24),
  });

const isKept = async (id: number) => (await findLocalDraft(id as Program['id'])) !== null;

test('[A16] a draft stays with its program, and goes when that is deleted permanently', async () => {
  const account = await aConnectedAccount();
  const [one, other] = [await account.newProgram(), await account.newProgram({ name: 'Other' })];
  await Promise.all([keep(one), keep(other)]);
  const deleted = await account.after(one, 'delete');
  await sweepLocalDrafts(account.client);
  const inBin = [await isKept(one.id), await isKept(other.id)];
  await account.command(deleted, { type: 'purge' });
  await sweepLocalDrafts(account.client);
  expect([inBin, await isKept(one.id), await isKept(other.id)]).toEqual([[true, true], false, true]);
});

test('[A16] a draft goes with the account that a reset replaces, also where another program has its number', async () => {
  const account = await aConnectedAccount();
  const program = await account.newProgram();
  await keep(program);
  await account.must('POST', '/account/reset', { json: { with: 'empty' } });
  await account.must('POST', '/programs', { json: { name: 'New', folderId: null, template: 'blank' } });
  const [made] = await account.db.programs.toArray();
  await keep({ id: program.id, created: { ...program.created, at: (program.created.at - 1) as never } });
  await sweepLocalDrafts(account.client);
  expect([made?.id !== undefined, await isKept(program.id)]).toEqual([true, false]);
});

test('a draft stays while the API cannot say what became of its program', async () => {
  const account = await aConnectedAccount();
  const program = await account.newProgram();
  await keep(program);
  await sweepLocalDrafts({ getProgram: () => Promise.reject(new Error('The connection is lost')) });
  expect(await isKept(program.id)).toBe(true);
});
