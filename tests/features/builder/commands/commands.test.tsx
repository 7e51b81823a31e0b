import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { offeredCommands } from '#product/commands/offered-commands.ts';
import { singleKeys } from '#product/commands/single-keys.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const step = (name: RegExp) => screen.findByRole('button', { name });
const command = (id: string) => offeredCommands().find((each) => each.id === id);
const withoutCampaigns = aDesign({
  nodes: [start(), sendEmail('one', null), sendEmail('two', null), end()],
  connectors: ways('start > one > two > end'),
});

describe('the commands of an open program', () => {
  it('undo and redo by keys, and announce what', async () => {
    const { user } = await openBuilder((api) => api.newProgram());
    (await step(/^Send email/)).focus();
    await user.keyboard('{Delete}');
    await user.keyboard('{Control>}z{/Control}');
    expect(await step(/^Send email/)).toBeVisible();
    expect(await screen.findByText('Undo: delete Send email')).toBeInTheDocument();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Send email/ })).toBeNull());
  });

  it('leaves the keys of a field to the field', async () => {
    const { user } = await openBuilder((api) => api.newProgram());
    (await step(/^Send email/)).focus();
    await user.keyboard('{Delete}');
    await user.click(await step(/^End/));
    await user.click(await screen.findByRole('textbox', { name: 'Outcome' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByRole('button', { name: /^Send email/ })).toBeNull();
  });

  it('saves by keys from within a field', async () => {
    const { user, account, program } = await openBuilder((api) => api.newProgram());
    await user.click(await step(/^End/));
    const outcome = await screen.findByRole('textbox', { name: 'Outcome' });
    await user.clear(outcome);
    await user.type(outcome, 'Welcomed');
    await account.answered(['PUT', /\/design$/], () => user.keyboard('{Control>}s{/Control}'));
    const { design } = await account.client.getProgram(program.id);
    expect(design.nodes.at(-1)?.settings).toEqual({ outcome: 'Welcomed' });
  });

  it('goes from problem to problem and back, and opens the faulty field', async () => {
    const { user } = await openBuilder((api) => api.newProgram({ design: withoutCampaigns }));
    const selected = () =>
      screen
        .getAllByRole('button', { current: true })
        .map((button) => button.getAttribute('aria-label')?.replace(/\. From.*/, ''));
    await user.keyboard('{F8}');
    expect(selected()).toEqual([expect.stringContaining('2 of 4')]);
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Campaign' })).toHaveFocus());
    await user.keyboard('{F8}');
    expect(selected()).toEqual([expect.stringContaining('3 of 4')]);
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(selected()).toEqual([expect.stringContaining('2 of 4')]);
  });

  it('give the reason when they are unavailable', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'Active'));
    await user.keyboard('{Control>}s{/Control}');
    expect(
      await within(document.body).findByText('An active program cannot be changed. Deactivate it first.', {
        selector: 'p',
      }),
    ).toBeInTheDocument();
    expect([command('deleteSteps')?.disabledReason(), command('deactivate')?.disabledReason()]).toEqual([
      'This program is view only.',
      null,
    ]);
  });

  it('respond to a sign alone unless that is turned off', async () => {
    const { user } = await openBuilder((api) => api.newProgram());
    const zoom = () => command('zoomIn')?.disabledReason();
    expect(zoom()).toBe('Zoom is available on the canvas only.');
    singleKeys.write(false);
    await user.keyboard('+');
    expect(screen.queryByText('Zoom is available on the canvas only.')).toBeNull();
    singleKeys.write(true);
    (await step(/^Send email/)).focus();
    await user.keyboard('+');
    expect(await screen.findByText('Zoom is available on the canvas only.')).toBeInTheDocument();
  });
});
