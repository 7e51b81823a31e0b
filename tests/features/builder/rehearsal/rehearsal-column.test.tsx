import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

async function openRehearsal() {
  const opened = await openBuilder(async (account) => {
    const rule = { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'Atlantis' } as const;
    await account.client.addSegment({ name: 'Nobody', rule });
    return account.newProgram();
  });
  await opened.user.click(screen.getByRole('button', { name: 'Rehearse' }));
  const column = within(await screen.findByRole('region', { name: 'Rehearsal' }));
  await opened.user.click(column.getByRole('radio', { name: 'Everyone at once' }));
  return { ...opened, column };
}

test('one press rehearses the canvas, and shows its figures at the steps of the outline', async () => {
  const { user, column, account, program, router } = await openRehearsal();

  await user.click(column.getByRole('button', { name: 'Rehearse' }));

  expect(await column.findByText('of 3 contacts')).toBeInTheDocument();
  expect(router.state.location.search).toContain('rehearsal=on');
  expect(screen.getAllByText('total').length).toBeGreaterThan(0);
  expect(column.queryByRole('list', { name: 'Check first' })).not.toBeInTheDocument();
  const figures = await account.client.figures(program.id);
  expect(figures.enrolled).toEqual({ inside: 0, ever: 0 });

  await user.click(column.getByRole('button', { name: 'Back to the program' }));
  expect(screen.queryByText('total')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Rehearse' })).toHaveFocus();
});

test('a rehearsal that enrolled nobody says so first, with the reason', async () => {
  const { user, column } = await openRehearsal();
  await user.click(column.getByRole('radio', { name: 'A segment' }));
  await user.selectOptions(await column.findByRole('combobox', { name: 'A segment' }), 'Nobody (0)');

  await user.click(column.getByRole('button', { name: 'Rehearse' }));

  const alarms = await column.findByRole('list', { name: 'Check first' });
  expect(alarms).toHaveTextContent(/^No contacts were enrolled\. The segment has no contacts now/);
});

test('a result goes stale with the design, says so once, and stays to be read', async () => {
  const { user, column } = await openRehearsal();
  await user.click(column.getByRole('button', { name: 'Rehearse' }));
  await column.findByText('of 3 contacts');

  await deleteTheEmail(user);

  expect(await column.findByText(/^The program has changed since this rehearsal/)).toBeInTheDocument();
  expect(screen.getAllByText('The program now differs from the one you rehearsed.')).toHaveLength(1);
  expect(column.getByText('of 3 contacts')).toBeInTheDocument();
  expect(column.getByRole('button', { name: 'Rehearse the saved version' })).toBeInTheDocument();
  await user.click(column.getByRole('button', { name: 'Rehearse again' }));
  expect(await column.findByRole('table', { name: 'Compare' })).toBeInTheDocument();
  expect(column.queryByText(/^The program has changed since this rehearsal/)).not.toBeInTheDocument();
});

test('a result is fresh again, and says so, after undoing back to what was rehearsed', async () => {
  const { user, column } = await openRehearsal();
  await user.click(column.getByRole('button', { name: 'Rehearse' }));
  await column.findByText('of 3 contacts');
  await deleteTheEmail(user);
  await column.findByText(/^The program has changed since this rehearsal/);

  await user.click(screen.getByRole('button', { name: /^Undo/ }));

  expect(await screen.findByText('The program matches this rehearsal again.')).toBeInTheDocument();
  expect(screen.queryByText(/^The program has changed since this rehearsal/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Rehearse again' })).not.toBeInTheDocument();
});

test('stale figures are announced above the steps, and can be rehearsed again from there', async () => {
  const { user, column } = await openRehearsal();
  await user.click(column.getByRole('button', { name: 'Rehearse' }));
  await column.findByText('of 3 contacts');
  const flow = screen.getByRole('region', { name: 'Flow of the rehearsal' });
  expect(within(flow).queryByText(/^The program has changed since this rehearsal/)).not.toBeInTheDocument();
  await deleteTheEmail(user);

  await user.click(await within(flow).findByRole('button', { name: 'Rehearse again' }));

  expect(await column.findByRole('table', { name: 'Compare' })).toBeInTheDocument();
  expect(within(flow).queryByText(/^The program has changed since this rehearsal/)).not.toBeInTheDocument();
  expect(flow).toHaveFocus();
});

test('a rehearsal says that enrolment is disabled, and can run as if it were not', async () => {
  const { user } = await openBuilder(async (account) =>
    account.after(await aProgramIn(account, 'Active'), 'disableEnrolment'),
  );
  await user.click(screen.getByRole('button', { name: 'Rehearse' }));
  const column = within(await screen.findByRole('region', { name: 'Rehearsal' }));
  expect(column.getByRole('radio', { name: 'On the Start schedule' })).toBeChecked();
  expect(column.getByText(/^Contact enrolment is disabled/)).toBeInTheDocument();

  await user.click(column.getByRole('button', { name: 'Rehearse' }));

  const alarms = await column.findByRole('list', { name: 'Check first' });
  expect(alarms).toHaveTextContent(/^Contact enrolment is disabled: the schedule enrolled no one/);
  await user.click(column.getByRole('button', { name: /^Setup/ }));
  await user.click(column.getByRole('radio', { name: 'As if enrolment were enabled' }));
  await user.click(column.getByRole('button', { name: 'Rehearse' }));
  expect(await column.findByRole('table', { name: 'Compare' })).toBeInTheDocument();
  expect(column.queryByText(/the schedule enrolled no one/)).not.toBeInTheDocument();
  expect(column.getByRole('button', { name: /as if enrolment were enabled/ })).toBeInTheDocument();
});

async function deleteTheEmail(user: Awaited<ReturnType<typeof openRehearsal>>['user']) {
  const steps = within(screen.getByRole('region', { name: /^Steps of / }));
  await user.click(steps.getByRole('button', { name: /^Send email/ }));
  await user.click(await steps.findByRole('button', { name: /^Delete Send email/ }));
}
