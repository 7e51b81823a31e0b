import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Play } from 'lucide-react';
import { expect, test, vi } from 'vitest';
import { Button, IconButton } from '#ui/button.tsx';

test('an off button stays reachable, says why and does nothing', async () => {
  const user = userEvent.setup();
  const onClick = vi.fn<() => void>();
  render(
    <Button onClick={onClick} disabledReason="No changes to save.">
      Save
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Save' });

  await user.tab();
  await user.keyboard('{Enter} ');
  await user.click(button);

  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('No changes to save.');
  expect(onClick).not.toHaveBeenCalled();
});

test('an off submit button does not submit', async () => {
  const onSubmit = vi.fn<() => void>();
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" disabledReason="Give it a name first.">
        Create
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a button that turns off keeps its element, and so the focus', async () => {
  const { rerender } = render(<Button>Save</Button>);
  await userEvent.tab();
  rerender(<Button disabledReason="Saved.">Save</Button>);
  expect(screen.getByRole('button', { name: 'Save' })).toHaveFocus();
});

test('a busy button keeps its name and ignores presses', async () => {
  const onClick = vi.fn<() => void>();
  render(
    <Button busy onClick={onClick}>
      Activate
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Activate' });
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-busy', 'true');
  expect(onClick).not.toHaveBeenCalled();
});

test('an icon button has a name, and shows it as a tooltip', async () => {
  render(<IconButton name="Start" icon={Play} />);
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Start' })).toHaveFocus();
  expect(await screen.findByText('Start')).toBeVisible();
});
