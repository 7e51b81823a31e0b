import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const panel = (name: string) => screen.findByRole('complementary', { name });
const rows = async (list: string) =>
  within(await screen.findByRole('list', { name: list })).getAllByRole('listitem');

async function openContacts(user: Awaited<ReturnType<typeof openBuilder>>['user'], step: RegExp) {
  const figures = document.getElementById(
    `${(await screen.findByRole('button', { name: step })).id}-figures`,
  );
  if (!figures) throw new Error('The step has no figures');
  await user.click(within(figures).getByRole('button', { name: /here/ }));
}

describe('the contacts of a step', () => {
  it('are listed with why they wait, found by address, and link to their journey and back', async () => {
    const { user, router } = await openBuilder((api) => aProgramIn(api, 'Active'));
    await openContacts(user, /^Delay/);

    const [first] = await rows('Contacts here now');
    expect(first).toHaveTextContent(/Since Wed 25 Nov 09:00/);
    expect(first).toHaveTextContent(/Waiting until Wed 2 Dec 09:00/);

    await user.type(screen.getByRole('searchbox', { name: 'Search by email address or name' }), 'contact2');
    await waitFor(async () => expect(await rows('Contacts here now')).toHaveLength(1));
    await user.click(screen.getByRole('link', { name: 'contact2@example.com' }));

    const journey = within(await panel('Journey'));
    const steps = within(await journey.findByRole('list', { name: 'Steps of the journey' }));
    expect(steps.getAllByRole('listitem').map((item) => item.querySelector('button')?.textContent)).toEqual([
      'Start',
      'Send email “Welcome 1”',
      'Delay “Wait 7 days”',
    ]);
    expect(router.state.location.search).toContain('contact=2');

    await router.navigate(-1);
    expect(await panel('Contacts')).toBeVisible();
  });

  it('can be removed on reactivation of a deactivated program, and that undone', async () => {
    const { user, account, program } = await openBuilder((api) => aProgramIn(api, 'Deactivated'));
    await openContacts(user, /^Delay/);
    await user.click(await screen.findByRole('checkbox', { name: 'Select contact1@example.com' }));
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove contacts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove 1 contact from the program?' }));
    await user.click(dialog.getByRole('button', { name: 'Remove 1 contact' }));

    expect(await screen.findByText('1 contact will be removed on reactivation')).toBeVisible();
    expect((await account.client.moves(program.id)).moves).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: /^Undo: 1 contact will be removed/ }));
    await waitFor(() => expect(screen.queryByText(/will be removed on reactivation/)).toBeNull());
    expect((await account.client.moves(program.id)).moves).toEqual([]);
  });

  it('can be dragged onto another step of a deactivated program, after a confirmation', async () => {
    const { user, account, program } = await openBuilder((api) => aProgramIn(api, 'Deactivated'));
    await openContacts(user, /^Delay/);
    await user.click(await screen.findByRole('checkbox', { name: 'Select contact1@example.com' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select contact3@example.com' }));
    const [row] = (await rows('Contacts here now')).filter(({ textContent }) =>
      textContent.startsWith('contact3@'),
    );
    const drag = aDrag();
    fireEvent.dragStart(row as HTMLElement, drag);
    expect(drag.picture()).toBe('2 contacts');

    fireEvent.dragOver(screen.getByRole('button', { name: /^Start/ }), drag);
    expect(screen.queryByText('Move 2 contacts here')).toBeNull();
    const target = screen.getByRole('button', { name: /^Send email/ });
    fireEvent.dragOver(target, drag);
    expect(screen.getByText('Move 2 contacts here')).toBeVisible();
    fireEvent.drop(target, drag);
    expect(screen.queryByText('Move 2 contacts here')).toBeNull();

    const dialog = within(await screen.findByRole('dialog', { name: 'Move 2 contacts to another step' }));
    expect(dialog.getByRole('combobox', { name: 'Step' })).toHaveDisplayValue(/Send email/);
    await user.click(dialog.getByRole('button', { name: 'Move 2 contacts' }));
    await waitFor(async () =>
      expect((await account.client.moves(program.id)).moves).toMatchObject([
        { from: 'wait', to: 'mail', contacts: 2 },
      ]),
    );
  });

  it('can be moved by a press, all of them when none is chosen', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'Deactivated'));
    await openContacts(user, /^Delay/);
    await user.click(await screen.findByRole('button', { name: 'Move 3 contacts' }));
    expect(await screen.findByRole('dialog', { name: 'Move 3 contacts to another step' })).toBeVisible();
  });

  it('cannot be dragged in an active program', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'Active'));
    await openContacts(user, /^Delay/);
    const [row] = await rows('Contacts here now');
    expect(row).toHaveAttribute('draggable', 'false');
    expect(screen.queryByRole('button', { name: 'Move 3 contacts' })).toBeNull();
  });

  it('prompt a choice when their step is deleted, which is saved with the design', async () => {
    const { user, account, program } = await openBuilder((api) => aProgramIn(api, 'Deactivated'));
    const figures = await screen.findByRole('button', { name: /^Delay/ });
    await waitFor(() => expect(document.getElementById(`${figures.id}-figures`)).toHaveTextContent('3 here'));
    figures.focus();
    await user.keyboard('{Delete}');

    const dialog = within(
      await screen.findByRole('dialog', { name: '3 contacts are at the step you are deleting' }),
    );
    await user.click(dialog.getByRole('radio', { name: 'Remove them from the program' }));
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Delay/, hidden: true })).toBeNull());

    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect((await account.client.moves(program.id)).moves).toMatchObject([
        { from: 'wait', to: null, contacts: 3, isStepDeleted: true },
      ]),
    );
  });
});

describe('live figures', () => {
  it('are shown as shares on request, and do not change while paused', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'Active'));
    const delay = await screen.findByRole('button', { name: /^Delay/ });
    const line = () => document.getElementById(`${delay.id}-figures`);
    await waitFor(() => expect(line()).toHaveTextContent('3 here'));

    await user.click(screen.getByRole('button', { name: 'Figures' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'As percentages' }));
    expect(line()).toHaveTextContent('100% here');

    await user.click(screen.getByRole('button', { name: 'Figures' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pause live figures' }));
    expect(await screen.findByRole('button', { name: 'Figures (paused)' })).toBeVisible();
  });
});

/** What a browser hands along with the events of one drag. */
function aDrag() {
  const data = new Map<string, string>();
  let picture = '';
  return {
    dataTransfer: {
      setData: (type: string, text: string) => data.set(type, text),
      setDragImage: (element: Element) => (picture = element.textContent),
      get types() {
        return [...data.keys()];
      },
    },
    picture: () => picture,
  };
}
