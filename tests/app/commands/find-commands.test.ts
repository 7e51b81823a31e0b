import { expect, it } from 'vitest';
import { findCommands, groupedCommands } from '#app/commands/find-commands.ts';

const one = (label: string, group = 'Steps', disabledReason: string | null = null) => ({
  label,
  group,
  disabledReason,
});
const labels = (all: readonly { label: string }[]) => all.map(({ label }) => label);

it('ranks labels that begin with the words first, then other matches, and unavailable commands last', () => {
  const all = [
    one('Show the outline'),
    one('Delete', 'Steps', 'Select a step first.'),
    one('Undo: delete'),
    one('Delete permanently'),
    one('Undeleted'),
  ];
  expect(labels(findCommands(all, 'DEL'))).toEqual([
    'Delete permanently',
    'Undo: delete',
    'Undeleted',
    'Delete',
  ]);
});

it('requires every word, in the label or in the heading', () => {
  const all = [one('Add Delay', 'Add a step'), one('Delay report', 'Go to')];
  expect(labels(findCommands(all, 'step delay'))).toEqual(['Add Delay']);
});

it('shows every command for an empty query, under headings in their first order', () => {
  const all = [one('Save', 'Program'), one('Undo', 'Edit'), one('Activate', 'Program')];
  expect(
    groupedCommands(findCommands(all, '  ')).map(({ label, commands }) => [label, labels(commands)]),
  ).toEqual([
    ['Program', ['Save', 'Activate']],
    ['Edit', ['Undo']],
  ]);
});

it('[A30] finds a program without the accents of its name', () => {
  expect(labels(findCommands([one('Zoë’s welcome'), one('Birthday')], 'zoe'))).toEqual(['Zoë’s welcome']);
});
