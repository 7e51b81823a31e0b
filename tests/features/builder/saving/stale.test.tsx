import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ProgramDetail } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const waiting = (days: number) =>
  aDesign({
    nodes: [start(), sendEmail('mail'), delay('wait', { kind: 'days', days }), end()],
    connectors: ways('start > mail > wait > end'),
  });

/** The delay is 5 days here and unsaved, when somebody else has saved 3; then Save is pressed. */
async function saveTooLate() {
  const opened = await openBuilder((api) => api.newProgram({ design: waiting(1) }));
  const { user, account, program } = opened;
  await user.click(await screen.findByRole('button', { name: /^Delay “Wait 1 day”/ }));
  const days = await screen.findByRole('spinbutton', { name: 'Days' });
  await user.clear(days);
  await user.type(days, '5');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  const theirs = (await account.must('PUT', `/programs/${program.id}/design`, {
    json: { design: waiting(3) },
    onRevision: program.revision,
  })) as ProgramDetail;
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Someone else saved this program' }));
  const design = async (id: number) => (await account.client.getProgram(id as ProgramId)).design;
  return { ...opened, dialog, theirs: theirs.program, design };
}

const delayOf = (days: number) =>
  screen.findByRole('button', { name: new RegExp(`^Delay “Wait ${days} days”`) });

describe('a save that comes too late', () => {
  it('says who saved before, what that was, and how both versions differ; nothing is overwritten', async () => {
    const { dialog, theirs, design } = await saveTooLate();
    expect(dialog.getByText(/^Ada saved a newer version on .+ nothing was overwritten\.$/)).toBeVisible();
    const saved = await dialog.findByText(/^Changed Delay from “Wait 1 day” to “Wait 3 days”/);
    expect(saved).toBeVisible();
    const mine = await dialog.findByText('Changed Delay from “Wait 3 days” to “Wait 5 days”');
    expect(mine).toBeVisible();
    expect((await design(theirs.id)).nodes).toEqual(waiting(3).nodes);
  });

  it('can be postponed, and editing continues with every change', async () => {
    const { user, dialog } = await saveTooLate();
    await user.click(dialog.getByRole('button', { name: 'Keep editing' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await delayOf(5)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).not.toHaveAccessibleDescription(
      'No changes to save.',
    );
  });

  it('can be discarded for the other version, and undo restores mine', async () => {
    const { user, dialog } = await saveTooLate();
    await user.click(dialog.getByRole('button', { name: 'Discard my version' }));
    expect(await delayOf(3)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAccessibleDescription('No changes to save.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await delayOf(5)).toBeVisible();
  });

  it('says so when the other version can’t be fetched, and loses nothing', async () => {
    const { user, account, dialog } = await saveTooLate();
    await dialog.findByText('Changed Delay from “Wait 3 days” to “Wait 5 days”');
    vi.spyOn(account.client, 'getProgram').mockRejectedValue(new Error('gone'));
    await user.click(dialog.getByRole('button', { name: 'Discard my version' }));
    expect(await dialog.findByRole('alert')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Keep editing' }));
    expect(await delayOf(5)).toBeVisible();
  });
});
