import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDesign, dateSplit, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const design = aDesign({
  nodes: [
    start(),
    delay('wait'),
    dateSplit('split', { date: null }),
    sendEmail('mail'),
    end('early', 'Early'),
    end('late', 'Late'),
  ],
  connectors: ways('start > wait > split', 'split before> mail > early', 'split after> late'),
});
const open = () => openBuilder((api) => api.newProgram({ design }));
const step = (name: RegExp) => screen.findByRole('button', { name });
const panel = (name: string) => within(screen.getByRole('complementary', { name }));

describe('the panel of a delay', () => {
  it('waits for days of the week, at the time that was entered before', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    const fields = panel('Delay');
    await user.click(fields.getByRole('radio', { name: 'Until a set time of day' }));
    await user.clear(fields.getByLabelText('Time'));
    await user.type(fields.getByLabelText('Time'), '08:30');
    await user.click(fields.getByRole('radio', { name: 'Until a day of the week' }));
    await user.click(fields.getByRole('checkbox', { name: 'Friday' }));
    expect(
      fields.getByText('A contact who arrives now continues on Friday 27 November at 08:30.'),
    ).toBeVisible();
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Delay “Wait until Monday or Friday at 08:30”/)).toBeVisible();
  });

  it('says that a day of the week is missing instead of applying it', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    const fields = panel('Delay');
    await user.click(fields.getByRole('radio', { name: 'Until a day of the week' }));
    await user.click(fields.getByRole('checkbox', { name: 'Monday' }));
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(fields.getByRole('group', { name: 'Days of the week' })).toHaveAccessibleDescription(
      'Choose at least one day of the week.',
    );
    expect(await step(/^Delay “Wait 1 day”/)).toBeVisible();
  });

  it('waits for a weekday of the month', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    const fields = panel('Delay');
    await user.click(fields.getByRole('radio', { name: 'Until a day of the month' }));
    await user.selectOptions(fields.getByRole('combobox', { name: 'Day of the month' }), 'last');
    await user.selectOptions(fields.getByRole('combobox', { name: 'Weekday' }), 'Friday');
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Delay “Wait until the last Friday of the month at 09:00”/)).toBeVisible();
  });

  it('waits for the anniversary of a date of the contact', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    const fields = panel('Delay');
    await user.click(fields.getByRole('radio', { name: 'Until a date in a data field' }));
    await user.selectOptions(fields.getByRole('combobox', { name: 'Date field' }), 'DATEOFBIRTH');
    await user.selectOptions(
      fields.getByRole('combobox', { name: 'Which date' }),
      'its anniversary, every year',
    );
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(
      await step(/^Delay “Wait until 1 day before the anniversary of DATEOFBIRTH at 09:00”/),
    ).toBeVisible();
  });

  it('lets a date be chosen later, and opens it from the validation list', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    await user.click(panel('Delay').getByRole('radio', { name: 'Until a set date' }));
    await user.click(panel('Delay').getByRole('button', { name: 'Apply' }));
    expect(await step(/^Delay “Wait until a date \(not chosen yet\)”/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Validation/ }));
    await user.click(panel('Validation').getByRole('button', { name: /Choose the date for the delay/ }));
    await waitFor(() => expect(panel('Delay').getByLabelText('Date')).toHaveFocus());
  });

  it('warns of a date that is past', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    await user.click(panel('Delay').getByRole('radio', { name: 'Until a set date' }));
    await user.type(panel('Delay').getByLabelText('Date'), '2026-11-01');
    expect(panel('Delay').getByText('This date has passed, so contacts continue immediately.')).toBeVisible();
    await user.click(panel('Delay').getByRole('button', { name: 'Apply' }));
    await user.click(screen.getByRole('button', { name: /^Validation/ }));
    expect(
      panel('Validation').getByRole('button', { name: /The date of the delay has passed/ }),
    ).toBeVisible();
  });
});

it('the panel of a date split shows the moment', async () => {
  const { user } = await open();
  await user.click(await step(/^Date split/));
  const fields = panel('Date split');
  await user.type(fields.getByLabelText('Date'), '2026-12-01');
  expect(
    fields.getByText(
      'A contact who arrives now takes Before. From Tuesday 1 December at 00:00, contacts take After.',
    ),
  ).toBeVisible();
  await user.click(fields.getByRole('button', { name: 'Apply' }));
  expect(await step(/^Date split “Before or after 1 December 2026 at 00:00”/)).toBeVisible();
});

describe('the panel of Start', () => {
  it('enrols on days of the week, and shows the next three enrolments', async () => {
    const { user } = await open();
    await user.click(await step(/^Start/));
    await user.click(panel('Start').getByRole('radio', { name: 'Weekly' }));
    await user.click(panel('Start').getByRole('checkbox', { name: 'Thursday' }));
    expect(
      panel('Start').getByText(
        /^Next: Thursday 26 November at 09:00, .* Then Monday 30 November at 09:00 and Thursday 3 December at 09:00\.$/,
      ),
    ).toBeVisible();
    await user.click(panel('Start').getByRole('button', { name: 'Apply' }));
    expect(await panel('Start').findByText(/^Weekly on Monday and Thursday at 09:00/)).toBeVisible();
  });

  it('enrols on a day of the month', async () => {
    const { user } = await open();
    await user.click(await step(/^Start/));
    await user.click(panel('Start').getByRole('radio', { name: 'Monthly' }));
    const day = panel('Start').getByRole('spinbutton', { name: 'Date (1 to 31)' });
    await user.clear(day);
    await user.type(day, '31');
    expect(panel('Start').getByText('In shorter months, the last day is used.')).toBeVisible();
    await user.click(panel('Start').getByRole('button', { name: 'Apply' }));
    expect(await panel('Start').findByText(/^Monthly on the 31st at 09:00/)).toBeVisible();
  });
});
