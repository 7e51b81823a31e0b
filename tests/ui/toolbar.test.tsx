import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { Toolbar, ToolbarItem } from '#ui/toolbar.tsx';

test('a toolbar is one tab stop; arrows reach every item, off ones and menus too', async () => {
  const user = userEvent.setup();
  render(
    <>
      <Toolbar label="Edit">
        <ToolbarItem>
          <Button>Undo</Button>
        </ToolbarItem>
        <ToolbarItem>
          <Button disabledReason="Nothing to redo.">Redo</Button>
        </ToolbarItem>
        <Menu
          trigger={
            <ToolbarItem>
              <Button>More</Button>
            </ToolbarItem>
          }
          entries={[{ label: 'Copy', onSelect: () => {} }]}
        />
      </Toolbar>
      <Button>After</Button>
    </>,
  );
  const focusAfter = async (keys: string) => {
    await user.keyboard(keys);
    return document.activeElement?.textContent;
  };
  expect(await focusAfter('{Tab}')).toBe('Undo');
  expect(await focusAfter('{ArrowRight}')).toBe('Redo');
  expect(await focusAfter('{ArrowRight}')).toBe('More');
  expect(await focusAfter('{ArrowRight}')).toBe('Undo');
  expect(await focusAfter('{Tab}')).toBe('After');

  await user.keyboard('{Shift>}{Tab}{/Shift}{ArrowLeft}{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Copy' })).toBeVisible();
});
