import { expect, it } from 'vitest';
import type { NodeFigures } from '#features/builder/design/figures-store.ts';
import { shownFigures } from '#features/builder/steps/shown-figures.ts';
import { nodeId } from '#tests/domain/builders/a-design.ts';

const figures: NodeFigures = {
  nodeId: nodeId('mail'),
  here: 0,
  ever: 80,
  sent: 40,
  opened: 20,
  clicked: 10,
  lastDay: { ever: 8, sent: 6, opened: 3, clicked: 0 },
};
const step: NodeFigures = { ...figures, here: 5, sent: 0, opened: 0, clicked: 0 };
const EVER_ENROLLED = 200;

const shown = (
  view: Parameters<typeof shownFigures>[1],
  given: NodeFigures | undefined = figures,
): readonly string[] => shownFigures(given, view, EVER_ENROLLED).map(({ key, value }) => `${key} ${value}`);

it('shows messages sent and the share opened for a step that sends', () => {
  expect(shown({ period: 'all', unit: 'number' })).toEqual(['sent 40', 'opened 50%']);
  expect(shown({ period: 'day', unit: 'number' })).toEqual(['sent 6', 'opened 50%']);
});

it('shows how many contacts are held at a step that sends in the place of the share opened', () => {
  expect(shown({ period: 'all', unit: 'number' }, { ...figures, here: 5 })).toEqual(['here 5', 'sent 40']);
});

it('shows contacts here and in total for every other step', () => {
  expect(shown({ period: 'all', unit: 'number' }, step)).toEqual(['here 5', 'ever 80']);
  expect(shown({ period: 'day', unit: 'number' }, step)).toEqual(['here 5', 'ever 8']);
});

it('takes shares of sent from the contacts who came, and shares of opened from the messages', () => {
  expect(shown({ period: 'all', unit: 'percent' })).toEqual(['sent 50%', 'opened 50%']);
  expect(shown({ period: 'day', unit: 'percent' })).toEqual(['sent 75%', 'opened 50%']);
});

it('takes shares of another step from everyone who was ever enrolled', () => {
  expect(shown({ period: 'all', unit: 'percent' }, step)).toEqual(['here 3%', 'ever 40%']);
});

it('says in the tooltip how many opened and clicked', () => {
  expect(
    shownFigures(figures, { period: 'all', unit: 'number' }, EVER_ENROLLED).map(({ title }) => title),
  ).toEqual(['40 messages sent in total', '20 of 40 messages opened, 10 clicked']);
});

it('shows how often a step was skipped, and why in the tooltip', () => {
  const skipped = [
    { reason: 'skippedNoNumber', times: 30 },
    { reason: 'skippedNoSender', times: 2 },
  ] as const;
  expect(shown({ period: 'all', unit: 'number' }, { ...figures, skipped })).toEqual([
    'sent 40',
    'skipped 32',
  ]);
  expect(shown({ period: 'all', unit: 'percent' }, { ...step, skipped })).toEqual(['here 3%', 'skipped 40%']);
  expect(shown({ period: 'day', unit: 'number' }, { ...figures, skipped })).toEqual(['sent 6', 'opened 50%']);
  expect(
    shownFigures({ ...figures, skipped }, { period: 'all', unit: 'number' }, EVER_ENROLLED)[1].title,
  ).toBe('Skipped for 32 visits: no valid mobile number (30), no enabled sender profile, or no text (2)');
});
