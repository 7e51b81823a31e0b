import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ProgramDetail } from '#contract/programs.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const waiting = (days: number) =>
  aDesign({
    nodes: [start(), sendEmail('mail'), delay('wait', { kind: 'days', days }), end()],
    connectors: ways('start > mail > wait > end'),
  });

type Opened = Awaited<ReturnType<typeof openBuilder>>;

/** A draft whose delay was saved as 1 day, then as 3. */
const aDraftSavedTwice = () =>
  openBuilder(async (api) => {
    const program = await api.newProgram({ design: waiting(1) });
    const saved = (await api.must('PUT', `/programs/${program.id}/design`, {
      json: { design: waiting(3) },
      onRevision: program.revision,
    })) as ProgramDetail;
    return saved.program;
  });

async function openHistory({ user }: Pick<Opened, 'user'>) {
  await user.click(screen.getByRole('button', { name: 'Utilities' }));
  await user.click(await screen.findByRole('menuitem', { name: 'History' }));
  return within(await screen.findByRole('list', { name: 'Versions and changes' }));
}

const summaries = (list: Awaited<ReturnType<typeof openHistory>>) =>
  list.getAllByRole('button').map((button) => button.textContent?.replace(/Ada, .*/, ''));

describe('the history of a draft', () => {
  it('lists changes, newest first, and takes the focus', async () => {
    const opened = await aDraftSavedTwice();
    const list = await openHistory(opened);
    expect(summaries(list)).toEqual([
      'Changed Delay from “Wait 1 day” to “Wait 3 days”',
      expect.stringMatching(/^Changed Start/),
      expect.stringMatching(/^Created/),
    ]);
    expect(screen.getByRole('heading', { name: 'History' })).toHaveFocus();
    expect(opened.router.state.location.search).toContain('panel=history');
  });

  it('shows what differs from the version before, settings before and after', async () => {
    const opened = await aDraftSavedTwice();
    await openHistory(opened);
    await screen.findByRole('option', { name: 'Previous version' });
    await opened.user.selectOptions(screen.getByLabelText('Compare with'), 'Previous version');
    const differences = within(await screen.findByRole('region', { name: 'Differences' }));
    expect(differences.getByText('Changed Delay from “Wait 1 day” to “Wait 3 days”')).toBeVisible();
    const settings = differences.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(settings).toEqual(['Before: 1 dayAfter: 3 days']);
    expect(opened.router.state.location.search).toMatch(/version=\d+&against=\d+/);
  });

  it('restores an old version as unsaved changes, which undo takes back', async () => {
    const opened = await aDraftSavedTwice();
    const list = await openHistory(opened);
    const restoreNow = await screen.findByRole('button', { name: 'Restore this version' });
    await waitFor(() =>
      expect(restoreNow).toHaveAccessibleDescription('The canvas already matches this version.'),
    );
    await opened.user.click(list.getAllByRole('button')[1] as HTMLElement);
    const restore = screen.getByRole('button', { name: 'Restore this version' });
    await waitFor(() => expect(restore).not.toHaveAccessibleDescription());
    await opened.user.click(restore);
    expect(await screen.findByRole('button', { name: /^Delay “Wait 1 day”/ })).toBeVisible();
    expect(opened.router.state.location.search).not.toContain('panel');
    await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: /^Delay “Wait 3 days”/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAccessibleDescription('No changes to save.');
  });

  it('saves an old version as a program of its own', async () => {
    const opened = await aDraftSavedTwice();
    const list = await openHistory(opened);
    await opened.user.click(list.getAllByRole('button')[1] as HTMLElement);
    await screen.findByRole('button', { name: /^Delay “Wait 1 day”/ });
    await opened.user.click(screen.getByRole('button', { name: 'Save as a copy' }));
    expect(await screen.findAllByText('Version saved as “Copy of Welcome”.')).not.toHaveLength(0);
    const copy = await opened.account.client.getProgram(2 as typeof opened.program.id);
    expect(copy.design.nodes).toEqual(waiting(1).nodes);
  });
});

describe('the history of a program that can’t be changed', () => {
  it('says why an active one can’t be restored, and shows the steps view only', async () => {
    const opened = await openBuilder((api) => aProgramIn(api, 'Active'));
    const list = await openHistory(opened);
    expect(summaries(list)[0]).toMatch(/Activated/);
    const restore = await screen.findByRole('button', { name: 'Restore this version' });
    await waitFor(() =>
      expect(restore).toHaveAccessibleDescription(
        'An active program cannot be changed. Deactivate it first, or save the version as a copy.',
      ),
    );
    expect(screen.queryByRole('button', { name: /^Add a step/ })).toBeNull();
  });

  it('is available for a deleted one too', async () => {
    const opened = await openBuilder((api) => api.newProgram());
    await opened.account.client.sendCommand(opened.program.id, {
      command: { type: 'delete' },
      onRevision: opened.program.revision,
    });
    await opened.user.click(await screen.findByRole('button', { name: 'Show history' }));
    const list = within(await screen.findByRole('list', { name: 'Versions and changes' }));
    expect(summaries(list)[0]).toMatch(/^Deleted/);
    expect(screen.queryByRole('button', { name: 'Save as a copy' })).toBeNull();
  });
});
