import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { CheckboxField, RadioField } from '#ui/choice-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';

test('a field is tied to its error first, then its hint', () => {
  render(
    <TextField
      label="Name"
      value=""
      onChange={() => {}}
      hint="Up to 255 characters."
      error="Give it a name."
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Name' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('Give it a name. Up to 255 characters.');
});

test('a field without error is not marked', () => {
  render(<TextField label="Name" value="Birthday" onChange={() => {}} />);
  expect(screen.getByRole('textbox', { name: 'Name' })).toBeValid();
});

test('a group of radio buttons is tied to its error', () => {
  render(
    <RadioField
      label="When"
      value={undefined}
      options={[{ value: 'daily', label: 'Daily' }]}
      onChange={() => {}}
      error="Choose when."
    />,
  );
  expect(screen.getByRole('group', { name: 'When' })).toHaveAccessibleDescription('Choose when.');
});

test('a checkbox is tied to its error', () => {
  render(<CheckboxField label="Agree" checked={false} onChange={() => {}} error="Tick to go on." />);
  expect(screen.getByRole('checkbox', { name: 'Agree' })).toHaveAccessibleDescription('Tick to go on.');
});

test('an emptied number is undefined', async () => {
  const onChange = vi.fn<(value: unknown) => void>();
  render(<NumberField label="Wait" value={3} onChange={onChange} unit="days" />);
  await userEvent.clear(screen.getByRole('spinbutton', { name: 'Wait' }));
  expect(onChange.mock.calls).toEqual([[undefined]]);
});

test('a select gives the value of its option', async () => {
  const onChange = vi.fn<(value: unknown) => void>();
  render(
    <SelectField
      label="Send"
      value={undefined}
      placeholder="Choose one"
      options={[
        { value: 'a', label: 'First', group: 'Email' },
        { value: 'b', label: 'Second', group: 'Email' },
      ]}
      onChange={onChange}
    />,
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Send' }), 'Second');
  expect(onChange.mock.calls).toEqual([['b']]);
});

function Search({ onEscape }: { onEscape: () => void }) {
  const [text, setText] = useState('');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for a panel that closes on Escape
    <div onKeyDown={(event) => event.key === 'Escape' && onEscape()}>
      <SearchField label="Search" value={text} onChange={setText} />
    </div>
  );
}

test('Escape clears the search first, and only then reaches its surroundings', async () => {
  const user = userEvent.setup();
  const onEscape = vi.fn<() => void>();
  render(<Search onEscape={onEscape} />);
  const field = screen.getByRole('searchbox', { name: 'Search' });

  await user.type(field, 'birth{Escape}');
  expect(field).toHaveValue('');
  expect(onEscape).not.toHaveBeenCalled();

  await user.keyboard('{Escape}');
  expect(onEscape).toHaveBeenCalledOnce();
});

test('Clear empties the search and keeps the focus', async () => {
  const user = userEvent.setup();
  render(<Search onEscape={() => {}} />);
  const field = screen.getByRole('searchbox', { name: 'Search' });
  await user.type(field, 'birth');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(field).toHaveValue('');
  expect(field).toHaveFocus();
});
