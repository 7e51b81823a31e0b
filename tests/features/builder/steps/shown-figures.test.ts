import { expect, it } from 'vitest';
import type { NodeFigures } from '#features/builder/design/figures-store.ts';
import { shownFigures } from '#features/builder/steps/shown-figures.ts';
import { nodeId } from '#tests/domain/builders/a-design.ts';

const figures: NodeFigures = {
  nodeId: nodeId('mail'),
  here: 5,
  ever: 80,
  sent: 40,
  opened: 20,
  clicked: 10,
  lastDay: { ever: 8, sent: 6, opened: 3, clicked: 0 },
};
const EVER_ENROLLED = 200;

const shown = (
  view: Parameters<typeof shownFigures>[1],
  given: NodeFigures | undefined = figures,
): readonly string[] => shownFigures(given, view, EVER_ENROLLED).map(({ key, value }) => `${key} ${value}`);

it('shows the numbers of a step that sends', () => {
  expect(shown({ period: 'all', unit: 'number' })).toEqual(['here 5', 'sent 40', 'opened 20', 'clicked 10']);
  expect(shown({ period: 'day', unit: 'number' })).toEqual(['here 5', 'sent 6', 'opened 3', 'clicked 0']);
});

it('takes shares of sent from the contacts who came, and shares of opened and clicked from the messages', () => {
  expect(shown({ period: 'all', unit: 'percent' })).toEqual([
    'here 3%',
    'sent 50%',
    'opened 50%',
    'clicked 25%',
  ]);
  expect(shown({ period: 'day', unit: 'percent' })).toEqual([
    'here 3%',
    'sent 75%',
    'opened 50%',
    'clicked 0%',
  ]);
});

it('takes shares of another step from everyone who was ever enrolled', () => {
  const step = { ...figures, sent: 0, opened: 0, clicked: 0 };
  expect(shown({ period: 'all', unit: 'percent' }, step)).toEqual(['here 3%', 'ever 40%']);
});
