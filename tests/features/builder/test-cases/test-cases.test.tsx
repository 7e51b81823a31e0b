import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WrittenTestCase } from '#domain/test-cases/test-case.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';
// The panel opens at once when its code is there, as it is some moments after the start.
import '#features/builder/test-cases/case-editor.tsx';
import '#features/builder/test-cases/test-cases-panel.tsx';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { aScript } from '#tests/domain/test-cases/a-test-case.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

type Opened = Awaited<ReturnType<typeof openBuilder>>;
type User = Opened['user'];

/** Who opens Welcome 1 within two days is engaged, everybody else leaves. */
const design = aDesign({
  nodes: [start(), sendEmail('mail'), decision('opened'), end('engaged', 'Engaged'), end()],
  connectors: ways('start > mail > opened yes> engaged', 'opened no> end'),
});
const aCase = (overrides: Partial<WrittenTestCase> = {}): WrittenTestCase => ({
  name: '',
  ...aScript(),
  ...overrides,
});
const engaged = (reactions: WrittenTestCase['reactions']) =>
  aCase({ reactions, expectations: [{ kind: 'leaves', outcome: 'Engaged', withinDays: 3 }] });
const opens = { kind: 'opens', campaignId: campaignId(1), afterHours: 1 } as const;

const openWith = (...testCases: readonly WrittenTestCase[]) =>
  openBuilder(async (api) => {
    const program = await api.newProgram({ design });
    for (const json of testCases) await api.must('POST', `/programs/${program.id}/test-cases`, { json });
    return program;
  });

async function openPanel(user: User) {
  await user.click(screen.getByRole('button', { name: 'Utilities' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Test cases' }));
  return within(await screen.findByRole('complementary', { name: 'Test cases' }));
}

async function renameOutcome(user: User, name: string) {
  await user.click(screen.getByRole('button', { name: /^End “Engaged”/ }));
  const outcome = await screen.findByRole('textbox', { name: /^Outcome/ });
  await user.clear(outcome);
  await user.type(outcome, name);
  await user.click(screen.getByRole('button', { name: 'Apply' }));
}

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Test cases' })).getAllByRole('listitem');
describe('test cases', () => {
  it('begin with one made from the program, filled in as a sentence', async () => {
    const { user, account, program } = await openWith();
    const panel = await openPanel(user);
    expect(await panel.findByText('No test cases yet')).toBeVisible();
    await user.click(await panel.findByRole('button', { name: 'Create one from this program' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New test case' }));
    expect(dialog.getByText('A contact gets “Welcome 1” within 1 day.')).toBeVisible();

    await user.click(dialog.getByRole('button', { name: 'Add a reaction' }));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'What happens' }), 'leaves with');
    await user.click(dialog.getByRole('button', { name: 'Save test case' }));
    expect(await dialog.findByText('Select an outcome.')).toBeVisible();
    await waitFor(() => expect(dialog.getByRole('combobox', { name: 'Outcome' })).toHaveFocus());
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Outcome' }), 'Engaged');
    await user.click(dialog.getByRole('button', { name: 'Save test case' }));

    const [row] = await rows();
    expect(row).toHaveTextContent(
      'A contact who opens “Welcome 1” after 1 hour without clicking leaves with “Engaged” within 1 day',
    );
    await waitFor(() => expect(row).toHaveTextContent(/^Passed/));
    const { testCases } = await account.client.testCases(program.id);
    expect(testCases).toMatchObject([engaged([opens])].map(({ reactions }) => ({ reactions })));
  });

  it('show their result, what happened instead, and the way', async () => {
    const { user } = await openWith(engaged([opens]), engaged([]));
    const panel = await openPanel(user);
    await waitFor(async () => expect((await rows())[1]).toHaveTextContent(/^Failed/));
    const [passes, fails] = await rows();
    expect(passes).toHaveTextContent(/^Passed/);
    expect(fails).toHaveTextContent('The contact left after 2 days (“Exit program”) instead.');
    expect(panel.getByText('1 of 2 test cases failed')).toBeVisible();

    const show = screen.getByRole('button', {
      name: 'Show path: A contact leaves with “Engaged” within 3 days',
    });
    await user.click(show);
    const back = await panel.findByRole('button', { name: 'All test cases' });
    expect(back).toHaveFocus();
    const steps = within(panel.getByRole('list', { name: 'Steps of the journey' }));
    expect(steps.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Start',
      'Send email “Welcome 1”',
      'Decision: Opened “Welcome 1” within 2 days',
      'End “Exit program”',
    ]);
    await user.click(back);
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Show path: A contact leaves with “Engaged” within 3 days' }),
      ).toHaveFocus(),
    );
  });

  it('are run on the canvas as it is, and again after every save', async () => {
    const { user } = await openWith(engaged([opens]));
    const panel = await openPanel(user);
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent(/^Passed/));
    await user.click(panel.getByRole('button', { name: 'Close' }));
    expect(screen.getByRole('button', { name: 'Utilities' })).toHaveFocus();

    await renameOutcome(user, 'Won');
    await openPanel(user);
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent(/^Failed/));

    await user.click(screen.getByRole('button', { name: /^Save/ }));
    const toast = within(await screen.findByRole('region', { name: 'Notifications' }));
    expect(await toast.findByText('The test case failed.')).toBeVisible();
    await user.click(toast.getByRole('button', { name: 'Show' }));
    expect((await rows())[0]).toHaveTextContent('The contact left after 1 hour (“Won”) instead.');
  });

  it('say when the program has changed since, and can be run by hand', async () => {
    const { user } = await openWith(engaged([opens]));
    await renameOutcome(user, 'Won');
    const panel = await openPanel(user);
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent(/^Failed/));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent(/^Failed before your changes/));
    await user.click(panel.getByRole('button', { name: 'Run' }));
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent(/^Passed/));
    // In the panel, and said once.
    expect(screen.getAllByText('The test case passed')).toHaveLength(2);
  });

  it('can be duplicated, deleted and restored', async () => {
    const { user } = await openWith(aCase({ name: 'Greeted' }));
    await openPanel(user);
    await user.click(await screen.findByRole('button', { name: 'Duplicate: Greeted' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    const [first] = screen.getAllByRole('button', { name: 'Delete: Greeted' });
    if (!first) throw new Error('There is nothing to delete');
    await user.click(first);
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByRole('button', { name: 'New test case' })).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'Undo', description: '' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
  });

  it('[U2] are not overwritten by a form that was opened before somebody else changed them', async () => {
    const { user, account, program } = await openWith(aCase());
    await openPanel(user);
    await user.click(await screen.findByRole('button', { name: /^Edit/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit test case' }));
    const [opened] = (await account.client.testCases(program.id)).testCases;
    if (!opened) throw new Error('There is no test case.');
    await account.client.changeTestCase(opened, aCase({ name: 'Theirs' }));
    await screen.findByRole('button', { name: 'Edit: Theirs', hidden: true });

    await user.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Mine');
    await user.click(dialog.getByRole('button', { name: 'Save test case' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'This test case was changed after you opened it. Nothing was changed.',
    );
    expect((await account.client.testCases(program.id)).testCases.map(({ name }) => name)).toEqual([
      'Theirs',
    ]);
  });

  it('can use a contact of the account as they are now', async () => {
    const { user, account, program } = await openWith(aCase());
    await openPanel(user);
    await user.click(await screen.findByRole('button', { name: /^Edit/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit test case' }));
    await user.click(dialog.getByText('Copy from a contact'));
    const address = dialog.getByRole('textbox', { name: 'Email address' });
    await user.type(address, 'nobody@example.com');
    await user.click(dialog.getByRole('button', { name: 'Copy' }));
    expect(await dialog.findByText('No contact has this email address.')).toBeVisible();
    await user.clear(address);
    await user.type(address, 'contact2@example.com');
    await user.click(dialog.getByRole('button', { name: 'Copy' }));
    expect(await dialog.findByText('Copied from contact2@example.com.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save test case' }));

    const { contacts } = await account.client.contacts({ limit: 1, search: 'contact2' });
    await waitFor(async () => {
      const [saved] = (await account.client.testCases(program.id)).testCases;
      expect(saved?.person.listIds).toEqual(contacts[0]?.listIds);
    });
  });

  it('can be written and run in an active program', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'Active'));
    const panel = await openPanel(user);
    await user.click(await panel.findByRole('button', { name: 'Create one from this program' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New test case' }));
    await user.click(dialog.getByRole('button', { name: 'Save test case' }));
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent(/^Passed/));
  });
});
