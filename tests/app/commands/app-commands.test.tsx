import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AppCommands } from '#app/commands/app-commands.tsx';
import { offerCommands } from '#product/commands/offered-commands.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

Element.prototype.scrollIntoView = () => undefined;

async function open() {
  const account = await aConnectedAccount();
  const program = await account.newProgram();
  await account.sync.load();
  const rendered = renderPage(<AppCommands />, account, '/settings');
  return { ...rendered, account, program };
}

const option = (name: string | RegExp) => screen.findByRole('option', { name });

describe('the palette', () => {
  it('opens by keys, finds a program by its name and opens it', async () => {
    const { user, program, address } = await open();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), program.name.slice(0, 6));
    expect(await option(program.name)).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/programs/${program.id}`));
  });

  it('moves with arrows, skips unavailable commands with the reason, and returns the focus', async () => {
    const run = vi.fn<() => void>();
    const stop = offerCommands(() => [
      {
        id: 'off',
        label: 'Blow it up',
        group: 'Test',
        keys: [],
        disabledReason: () => 'There is no powder.',
        run,
      },
      { id: 'on', label: 'Blow it out', group: 'Test', keys: ['F9'], disabledReason: () => null, run },
    ]);
    const { user } = await open();
    const button = screen.getByRole('button', { name: 'Search commands, screens and programs' });
    await user.click(button);
    await user.type(await screen.findByRole('combobox'), 'blow');
    expect(await option('Blow it out')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{Enter}');
    const off = await option('Blow it up');
    expect(off).toHaveAccessibleDescription('There is no powder.');
    expect([off.getAttribute('aria-disabled'), run.mock.calls.length]).toEqual(['true', 0]);
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
    expect(button).toHaveFocus();
    stop();
  });

  it('says so when nothing matches', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'zzzz');
    expect(await screen.findByText('No results. Try another word.')).toBeVisible();
  });
});

it('groups the keys of the screen by purpose', async () => {
  const { user } = await open();
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  const general = within(dialog).getByRole('heading', { name: 'General' });
  expect(general.parentElement).toHaveTextContent('Search commands, screens and programsCtrl K');
});
