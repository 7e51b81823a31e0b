import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';

test('an off item is reachable, says why and does nothing', async () => {
  const user = userEvent.setup();
  const onSelect = vi.fn<() => void>();
  render(
    <Menu
      trigger={<Button>More</Button>}
      entries={[
        { label: 'Copy', onSelect: () => {} },
        { label: 'Delete', disabledReason: 'It is running.', onSelect },
      ]}
    />,
  );
  await user.tab();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Copy' })).toHaveFocus());
  await user.keyboard('{ArrowDown}{Enter}');

  const item = screen.getByRole('menuitem', { name: 'Delete' });
  expect(item).toHaveFocus();
  expect(item).toHaveAccessibleDescription('It is running.');
  expect(onSelect).not.toHaveBeenCalled();
});

test('choosing an item does it, closes the menu and gives the focus back', async () => {
  const user = userEvent.setup();
  const onSelect = vi.fn<() => void>();
  render(<Menu trigger={<Button>More</Button>} entries={[{ label: 'Copy', onSelect }]} />);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Copy' }));
  expect(onSelect).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
});

test('an off trigger do not open its menu', async () => {
  render(
    <Menu
      trigger={<Button disabledReason="Nothing is selected.">Actions</Button>}
      entries={[{ label: 'Copy', onSelect: () => {} }]}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
});
