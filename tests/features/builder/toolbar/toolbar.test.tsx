import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ApiClient } from '#client/api.ts';
import { aDesign, end, sendEmail, start } from '#tests/domain/builders/a-design.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const tool = (name: string | RegExp) =>
  within(screen.getByRole('toolbar', { name: 'Program' })).getByRole('button', { name });
const step = (name: RegExp) => screen.findByRole('button', { name });

/** From now on answers wait until they are let go. */
function holdConsequences(client: ApiClient): () => void {
  const { consequences } = client;
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  vi.spyOn(client, 'consequences').mockImplementation(async (...asked) => {
    await gone;
    return consequences(...asked);
  });
  return letGo;
}

describe('the toolbar of a draft', () => {
  it('saves when there is something to save, and says so when there is not', async () => {
    const { user, account, program } = await openBuilder((api) => api.newProgram());
    expect(tool('Save')).toHaveAccessibleDescription('No changes to save.');
    (await step(/^Send email/)).focus();
    await user.keyboard('{Delete}');
    expect(tool('Save')).not.toHaveAccessibleDescription('No changes to save.');
    await user.click(tool('Save'));
    await waitFor(() => expect(tool('Save')).toHaveAccessibleDescription('No changes to save.'));
    const { design } = await account.client.getProgram(program.id);
    expect(design.nodes.map(({ type }) => type)).toEqual(['start', 'end']);
  });

  it('names what undo and redo would do, and focuses the step before a deleted one', async () => {
    const { user } = await openBuilder((api) => api.newProgram());
    (await step(/^Send email/)).focus();
    await user.keyboard('{Delete}');
    expect(await step(/^Start/)).toHaveFocus();
    expect(tool('Undo')).toHaveAttribute('aria-description', 'delete Send email');
    await user.click(tool('Undo'));
    expect(await step(/^Send email/)).toBeVisible();
    expect(tool('Redo')).toHaveAttribute('aria-description', 'delete Send email');
    expect(tool('Save')).toHaveAccessibleDescription('No changes to save.');
  });

  it('focuses the first error instead of activating', async () => {
    const { user, account, program } = await openBuilder((api) => api.newProgram());
    (await step(/^Send email/)).focus();
    await user.keyboard('{Delete}');
    await user.click(tool('Activate'));
    const panel = await screen.findByRole('complementary', { name: 'Validation' });
    expect(
      within(panel).getByRole('button', { name: /Add at least one action to the program/ }),
    ).toHaveFocus();
    expect((await account.client.getProgram(program.id)).program.status).toBe('Draft');
  });

  it('offers to save before activating, then says what activating does', async () => {
    const { user, account, program } = await openBuilder((api) => api.newProgram());
    await user.click(await step(/^End/));
    const outcome = screen.getByRole('textbox', { name: 'Outcome' });
    await user.clear(outcome);
    await user.type(outcome, 'Welcomed');
    await user.click(tool('Activate'));
    await user.click(await screen.findByRole('button', { name: 'Save and activate' }));
    const dialog = await screen.findByRole('dialog', { name: /^Activate/ });
    await within(dialog).findByText('New status');
    await user.click(within(dialog).getByRole('button', { name: 'Activate' }));
    expect(await screen.findByRole('button', { name: 'Deactivate this program' })).toBeVisible();
    const { program: now, design } = await account.client.getProgram(program.id);
    expect([now.status, design.nodes.at(-1)?.settings]).toEqual(['Active', { outcome: 'Welcomed' }]);
  });

  it('applies the open panel before it looks for errors', async () => {
    const { user } = await openBuilder((api) =>
      api.newProgram({ design: aDesign({ nodes: [start(), sendEmail('mail'), end('end', ' ')] }) }),
    );
    await user.click(await step(/^End/));
    await user.type(screen.getByRole('textbox', { name: 'Outcome' }), 'Welcomed');
    await user.click(tool('Activate'));
    expect(await screen.findByRole('button', { name: 'Save and activate' })).toBeVisible();
  });

  it('[C8] counts again each time the dialog opens', async () => {
    const { user, account } = await openBuilder((api) => api.newProgram());
    await user.click(tool('Activate'));
    const dialog = await screen.findByRole('dialog', { name: /^Activate/ });
    await within(dialog).findByText('New status');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    const letGo = holdConsequences(account.client);
    await user.click(tool('Activate'));
    const again = await screen.findByRole('dialog', { name: /^Activate/ });
    expect(within(again).queryByText('New status')).toBeNull();
    expect(within(again).getByRole('button', { name: 'Activate' })).toHaveAttribute('aria-busy', 'true');
    letGo();
    expect(await within(again).findByText('New status')).toBeVisible();
  });

  it('shows the two exit conditions that always hold', async () => {
    const { user } = await openBuilder((api) => api.newProgram());
    await user.click(tool('Exit conditions'));
    const panel = await screen.findByRole('complementary', { name: 'Exit conditions' });
    const always = within(panel)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(always).toEqual(['A contact reaches an End step.', 'A contact unsubscribes.']);
  });

  it('keeps Utilities that can’t be used, with the reason', async () => {
    const { user } = await openBuilder((api) => api.newProgram());
    await user.click(tool('Utilities'));
    const disable = await screen.findByRole('menuitem', { name: 'Disable contact enrolment' });
    expect(disable).toHaveAttribute('aria-disabled', 'true');
    expect(disable).toHaveAccessibleDescription('Available when the program is active.');
    expect(screen.getByRole('menuitem', { name: 'Delete' })).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('deleting an open program', () => {
  it('opens My programs', async () => {
    const { user, router } = await openBuilder((api) => api.newProgram());
    await confirmDelete(user);
    await waitFor(() => expect(router.state.location.pathname).toBe('/programs'));
  });

  it('does not interrupt a user who has gone elsewhere', async () => {
    const { user, router, account, program } = await openBuilder((api) => api.newProgram());
    await confirmDelete(user);
    await act(() => router.navigate('/settings'));
    await waitFor(() => expect(account.store.getState().entries.get(program.id)?.pending ?? null).toBeNull());
    expect(router.state.location.pathname).toBe('/settings');
  });
});

async function confirmDelete(user: Awaited<ReturnType<typeof openBuilder>>['user']) {
  await user.click(tool('Utilities'));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const dialog = await screen.findByRole('dialog', { name: /^Delete/ });
  await within(dialog).findByText('New status');
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
}

describe('the toolbar of an active program', () => {
  it('deactivates after stating the consequences, and list and canvas agree', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'Active'));
    expect(tool('Save')).toHaveAccessibleDescription(
      'An active program cannot be changed. Deactivate it first.',
    );
    await user.click(tool('Deactivate this program'));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('New status');
    await user.click(within(dialog).getByRole('button', { name: /^Deactivate/ }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(tool('Activate')).toBeVisible();
    const list = screen.getByRole('navigation', { name: 'My programs' });
    expect(within(list).getByRole('link', { current: 'page' })).toHaveTextContent('Deactivated');
  });
});

describe('the toolbar of a read-only program', () => {
  it('says why it can’t be activated and offers the copy', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'ReadOnly'));
    expect(tool('Activate')).toHaveAccessibleDescription(
      'A read-only program cannot be activated. Copy it and activate the copy.',
    );
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('dialog', { name: /^Copy/ })).toBeVisible();
  });
});
