import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const branching = aDesign({
  nodes: [start(), sendEmail('mail'), decision('ask', { condition: null }), delay('wait'), end()],
  connectors: ways('start > mail > ask', 'ask yes> end', 'ask no> wait > end'),
});
const open = () => openBuilder((api) => api.newProgram({ design: branching }));
const step = (name: RegExp) => screen.findByRole('button', { name });
const panel = (name: string) => within(screen.getByRole('complementary', { name }));

describe('the panel of a step', () => {
  it('previews settings while they are typed, and applies them as one step', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    const days = panel('Delay').getByRole('spinbutton', { name: 'Days' });
    await user.clear(days);
    await user.type(days, '3');
    expect(panel('Delay').getByText(/continues on Friday 27 November at 10:00/)).toBeVisible();
    expect(await step(/^Delay “Wait 1 day”/)).toBeVisible();
    await user.click(panel('Delay').getByRole('button', { name: 'Apply' }));
    expect(await step(/^Delay “Wait 3 days”/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-description', 'change Delay');
  });

  it('says what is wrong instead of applying it', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    const days = panel('Delay').getByRole('spinbutton', { name: 'Days' });
    await user.clear(days);
    await user.click(panel('Delay').getByRole('button', { name: 'Apply' }));
    expect(days).toHaveAccessibleDescription(
      'Enter whole days from 0 to 365, hours from 0 to 23 and minutes from 0 to 59.',
    );
    expect(await step(/^Delay “Wait 1 day”/)).toBeVisible();
  });

  it('offers unfinished settings again', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    await user.clear(panel('Delay').getByRole('spinbutton', { name: 'Days' }));
    await user.click(await step(/^Start/));
    await user.click(await screen.findByRole('button', { name: 'Go back' }));
    await waitFor(() => expect(panel('Delay').getByRole('spinbutton', { name: 'Days' })).toHaveValue(null));
  });

  it('applies typed settings when another step is chosen', async () => {
    const { user } = await open();
    await user.click(await step(/^Send email/));
    await user.selectOptions(panel('Send email').getByRole('combobox', { name: 'Campaign' }), 'Welcome 2');
    await user.click(await step(/^Delay/));
    expect(await step(/^Send email “Welcome 2”/)).toBeVisible();
  });

  it('writes a campaign, new or chosen, without leaving the program', async () => {
    const { user } = await open();
    await user.click(await step(/^Send email/));
    await user.click(panel('Send email').getByRole('button', { name: 'New campaign' }));
    const made = within(await screen.findByRole('dialog', { name: 'New campaign' }));
    await user.type(made.getByRole('textbox', { name: 'Name' }), 'Spring');
    await user.type(made.getByRole('textbox', { name: 'Subject' }), 'Hello');
    await user.click(made.getByRole('button', { name: 'Save campaign' }));
    const chosen = await screen.findByRole('combobox', { name: 'Campaign' });
    await waitFor(() => expect(chosen).toHaveDisplayValue('Spring'));

    await user.click(panel('Send email').getByRole('button', { name: 'Edit and preview' }));
    const edited = within(await screen.findByRole('dialog', { name: 'Edit “Spring”' }));
    await user.type(edited.getByRole('textbox', { name: 'Subject' }), ' you');
    await user.click(edited.getByRole('button', { name: 'Save campaign' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByRole('article', { name: 'The email “Spring”' })).toHaveTextContent('Hello you');
  });

  it('says what is wrong above its fields, marks the field and leads to it', async () => {
    const { user } = await open();
    await user.click(await step(/^Send email/));
    await user.click(panel('Send email').getByRole('button', { name: 'New campaign' }));
    const made = within(await screen.findByRole('dialog', { name: 'New campaign' }));
    await user.type(made.getByRole('textbox', { name: 'Name' }), 'Spring');
    await user.click(made.getByRole('button', { name: 'Save campaign' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(panel('Send email').getByRole('button', { name: 'Apply' }));

    const problem = within(await screen.findByRole('list', { name: 'Problem with this step' }));
    expect(problem.getByText('Campaign is incomplete and not ready for sending')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Campaign' })).toBeInvalid();
    await user.click(problem.getByRole('button', { name: 'Edit the campaign' }));
    expect(await screen.findByRole('dialog', { name: 'Edit “Spring”' })).toBeVisible();
  });

  it('[V24] warns of a campaign without an unsubscribe link and leads to it', async () => {
    const { user } = await open();
    await user.click(await step(/^Send email/));
    await user.click(panel('Send email').getByRole('button', { name: 'New campaign' }));
    const made = within(await screen.findByRole('dialog', { name: 'New campaign' }));
    await user.type(made.getByRole('textbox', { name: 'Name' }), 'Spring');
    await user.type(made.getByRole('textbox', { name: 'Subject' }), 'Hello');
    await user.clear(made.getByRole('textbox', { name: 'Body' }));
    await user.type(made.getByRole('textbox', { name: 'Body' }), 'We are at @POSTALADDRESS@');
    await user.click(made.getByRole('button', { name: 'Save campaign' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(panel('Send email').getByRole('button', { name: 'Apply' }));

    const problem = within(await screen.findByRole('list', { name: 'Problem with this step' }));
    expect(problem.getByText('“Spring” has no unsubscribe link')).toBeVisible();
    await user.click(problem.getByRole('button', { name: 'Edit the campaign' }));
    const edited = within(await screen.findByRole('dialog', { name: 'Edit “Spring”' }));
    await user.type(edited.getByRole('textbox', { name: 'Body' }), '. Unsubscribe: @UNSUBSCRIBE@');
    await user.click(edited.getByRole('button', { name: 'Save campaign' }));
    await waitFor(() => expect(screen.queryByText('“Spring” has no unsubscribe link')).toBeNull());
  });

  it('makes the segment that a decision asks about', async () => {
    const { user } = await open();
    await user.click(await step(/^Decision/));
    await user.click(panel('Decision').getByRole('radio', { name: /segment/i }));
    await user.click(panel('Decision').getByRole('button', { name: 'New segment' }));
    const made = within(await screen.findByRole('dialog', { name: 'New segment' }));
    await user.type(await made.findByRole('textbox', { name: 'Name' }), 'Grown up');
    await user.selectOptions(await made.findByRole('combobox', { name: 'Based on' }), 'AGE');
    await user.type(made.getByRole('spinbutton', { name: 'Value' }), '18');
    await user.click(made.getByRole('button', { name: 'Save' }));
    const chosen = await screen.findByRole('combobox', { name: 'Segment' });
    await waitFor(() => expect(chosen).toHaveDisplayValue(/^Grown up/));
  });

  it('offers a decision the campaign that was sent before it', async () => {
    const { user } = await open();
    await user.click(await step(/^Decision/));
    await user.click(panel('Decision').getByRole('radio', { name: 'Contact has opened a campaign' }));
    expect(panel('Decision').getByRole('combobox', { name: 'Campaign' })).toHaveDisplayValue('Welcome 1');
  });

  it('offers comparisons that the type of a data field allows', async () => {
    const { user } = await open();
    await user.click(await step(/^Decision/));
    const fields = panel('Decision');
    await user.click(fields.getByRole('radio', { name: 'Contact data field rule' }));
    await user.selectOptions(await fields.findByRole('combobox', { name: 'Based on' }), 'AGE');
    await user.selectOptions(fields.getByRole('combobox', { name: 'Comparison' }), 'is between');
    await user.type(fields.getByRole('spinbutton', { name: 'From' }), '18');
    await user.type(fields.getByRole('spinbutton', { name: 'To' }), '30');
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Decision “AGE is between 18 and 30/)).toBeVisible();
  });

  it('gives the focus back to its step when it is closed', async () => {
    const { user } = await open();
    (await step(/^Delay/)).focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(panel('Delay').getByRole('radio', { name: 'Days, hours and minutes' })).toHaveFocus(),
    );
    await user.keyboard('{Escape}');
    expect(await step(/^Delay/)).toHaveFocus();
  });

  it('opens at the faulty setting from the validation list', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Validation/ }));
    await user.click(panel('Validation').getByRole('button', { name: /Define decision criteria/ }));
    await waitFor(() =>
      expect(panel('Decision').getByRole('radio', { name: 'Contact has opened a campaign' })).toHaveFocus(),
    );
  });
});

it('a program that can only be viewed shows its settings as text', async () => {
  const { user } = await openBuilder((api) => aProgramIn(api, 'Active'));
  await user.click(await step(/^Delay/));
  expect(panel('Delay').getByText('7 days')).toBeVisible();
  expect(panel('Delay').queryByRole('spinbutton')).toBeNull();
  expect(panel('Delay').queryByRole('button', { name: 'Apply' })).toBeNull();
});
