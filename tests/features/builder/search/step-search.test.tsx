import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const design = aDesign({
  nodes: [start(), sendEmail('one'), delay('wait'), sendEmail('two', null), end()],
  connectors: ways('start > one > wait > two > end'),
});
const open = () => openBuilder((api) => api.newProgram({ design }));
const current = () => screen.getByRole('button', { current: true }).getAttribute('aria-label');

it('moves from one match to the next, says which it is, and leaves the focus on the last', async () => {
  const { user } = await open();
  (await screen.findByRole('button', { name: /^Start/ })).focus();
  await user.keyboard('{Control>}f{/Control}');
  const field = await screen.findByRole('searchbox', { name: 'Find a step' });
  await waitFor(() => expect(field).toHaveFocus());
  await user.keyboard('send email');
  expect(await screen.findByText('1 of 2')).toBeVisible();
  expect(current()).toContain('2 of 5');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('2 of 2')).toBeVisible();
  expect(current()).toContain('4 of 5');
  await user.keyboard('{F3}{Shift>}{F3}{/Shift}{Shift>}{Enter}{/Shift}');
  expect(current()).toContain('2 of 5');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('searchbox', { name: 'Find a step' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Send email.*2 of 5/));
});

it('finds steps with errors, and a campaign by its name', async () => {
  const { user } = await open();
  await user.keyboard('/');
  await screen.findByRole('searchbox', { name: 'Find a step' });
  await user.click(await screen.findByRole('button', { name: /^Errors/ }));
  expect(await screen.findByText('1 of 1')).toBeVisible();
  expect(current()).toContain('4 of 5');
  await user.clear(screen.getByRole('searchbox', { name: 'Find a step' }));
  await user.type(screen.getByRole('searchbox', { name: 'Find a step' }), 'welcome');
  await waitFor(() => expect(current()).toContain('2 of 5'));
});

it('returns the focus when nothing is found', async () => {
  const { user } = await open();
  const before = await screen.findByRole('button', { name: 'Undo' });
  before.focus();
  await user.keyboard('/');
  await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Find a step' })).toHaveFocus());
  await user.keyboard('unheard of');
  expect(await screen.findByText('No matches')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(before).toHaveFocus();
});
