import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Menu } from '#ui/menu.tsx';
import { TextField } from '#ui/text-field.tsx';

function RenameDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [name, setName] = useState('Birthday');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Rename">
      <TextField label="Name" value={name} onChange={setName} />
    </Dialog>
  );
}

function RenameButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Rename</Button>
      <RenameDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

function RenameInMenu() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Menu
        trigger={<Button>More</Button>}
        entries={[{ label: 'Rename', onSelect: () => setIsOpen(true) }]}
      />
      {isOpen && <RenameDialog isOpen onClose={() => setIsOpen(false)} />}
    </>
  );
}

test('focus goes to the first field and returns to where it was', async () => {
  const user = userEvent.setup();
  render(<RenameButton />);
  await user.click(screen.getByRole('button', { name: 'Rename' }));

  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
  expect(screen.getByRole('dialog', { name: 'Rename' })).toBeVisible();

  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus());
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('focus returns to the menu button when the dialog was opened from a menu', async () => {
  const user = userEvent.setup();
  render(<RenameInMenu />);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
});

test('Enter in a field submits a form dialog', async () => {
  const onSubmit = vi.fn<() => void>();
  render(
    <Dialog
      isOpen
      onClose={() => {}}
      onSubmit={onSubmit}
      title="Rename"
      footer={<Button type="submit">Rename</Button>}
    >
      <TextField label="Name" value="Birthday" onChange={() => {}} />
    </Dialog>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), '{Enter}');
  expect(onSubmit).toHaveBeenCalledOnce();
});

test('a confirmation lists its facts and starts on the verb', async () => {
  render(
    <ConfirmDialog
      isOpen
      onClose={() => {}}
      onConfirm={() => {}}
      title="Stop it"
      lead="Nothing is sent any more."
      facts={[{ label: 'Inside', value: '214 contacts', detail: 'They wait.' }]}
      confirmLabel="Stop and hold 214 contacts"
    />,
  );
  expect(screen.getByRole('dialog', { name: 'Stop it' })).toHaveAccessibleDescription(
    'Nothing is sent any more.',
  );
  expect(screen.getByRole('term')).toHaveTextContent('Inside');
  expect(screen.getByRole('definition')).toHaveTextContent('214 contactsThey wait.');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Stop and hold 214 contacts' })).toHaveFocus(),
  );
});

test('a confirmation that destroys starts on Cancel', async () => {
  render(
    <ConfirmDialog
      isOpen
      onClose={() => {}}
      onConfirm={() => {}}
      title="Delete it"
      confirmLabel="Delete"
      confirmVariant="danger"
    />,
  );
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
});
