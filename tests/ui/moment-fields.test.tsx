import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { DateField, TimeField } from '#ui/moment-fields.tsx';
import { type MomentFormats, MomentFormatsProvider } from '#ui/moment-formats.ts';

const BRITISH: MomentFormats = { dates: 'dayFirst', clock: '24h', today: '2026-11-10' };

function Held({ of: Of, initial }: { of: typeof DateField; initial: string }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <Of label="When" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

const show = (of: typeof DateField, initial = '', formats = BRITISH) => {
  render(
    <MomentFormatsProvider value={formats}>
      <Held of={of} initial={initial} />
    </MomentFormatsProvider>,
  );
  return { user: userEvent.setup(), field: screen.getByLabelText('When'), value: screen.getByRole('status') };
};

const openCalendar = async (user: ReturnType<typeof userEvent.setup>, name: RegExp) => {
  await user.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog', { name: 'Choose a date' }));
};

describe('a date field', () => {
  test('is written as the person reads days, once it is left', async () => {
    const { user, field, value } = show(DateField);
    await user.type(field, '11/4/26');
    expect([field, value].map((each) => ('value' in each && each.value) || each.textContent)).toEqual([
      '11/4/26',
      '2026-04-11',
    ]);
    await user.tab();
    expect(field).toHaveValue('11 Apr 2026');
  });

  test('says what to enter when what was typed is no day, and is empty until then', async () => {
    const { user, field, value } = show(DateField, '2026-11-24');
    await user.clear(field);
    await user.type(field, '31 June 2026');
    await user.tab();
    expect(field).toHaveAccessibleDescription('Enter a date, such as 24 Nov 2026.');
    expect(field).toBeInvalid();
    expect(value).toBeEmptyDOMElement();
  });

  test('opens a calendar at its day, walked along by keys', async () => {
    const { user, field, value } = show(DateField, '2026-11-24');
    const calendar = await openCalendar(user, /^Change the date, Tuesday 24 November 2026/);
    const day = (name: string) => calendar.getByRole('button', { name });
    expect(await calendar.findByRole('button', { name: 'Tuesday 24 November 2026' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(day('Wednesday 2 December 2026')).toHaveFocus();
    await user.keyboard('{PageUp}{Home}');
    expect(day('Monday 2 November 2026')).toHaveFocus();
    await user.keyboard('{Shift>}{PageDown}{/Shift}{End}{Enter}');
    expect(value).toHaveTextContent('2027-11-07');
    expect(field).toHaveValue('7 Nov 2027');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  test('marks today, and begins the week as the person does', async () => {
    const { user } = show(DateField, '', { ...BRITISH, dates: 'monthFirst' });
    const calendar = await openCalendar(user, /^Choose a date/);
    expect(await calendar.findByRole('button', { current: 'date' })).toHaveAccessibleName(
      'Tuesday 10 November 2026',
    );
    expect(calendar.getAllByRole('columnheader')[0]).toHaveTextContent('Su');
  });
});

describe('a time field', () => {
  test('follows the clock of the person, and arrows step by a quarter of an hour', async () => {
    const { user, field, value } = show(TimeField, '14:05', { ...BRITISH, clock: '12h' });
    expect(field).toHaveValue('2:05 PM');
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect([field.getAttribute('value'), value.textContent]).toEqual(['2:15 PM', '14:15']);
    await user.clear(field);
    await user.type(field, '9pm');
    await user.tab();
    expect([field.getAttribute('value'), value.textContent]).toEqual(['9:00 PM', '21:00']);
  });
});
