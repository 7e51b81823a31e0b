import type { NodeDefinition } from './node-definition.ts';
import type { Route } from './routes.ts';

/** The whole percentage of contacts, 1 to 99, that take A; all others take B. */
export type RandomSplitSettings = { readonly percentA: number };

export const SPLIT_PERCENT = { min: 1, max: 99 } as const;

const A_B: readonly Route[] = ['a', 'b'];

/** [N11] */
export const randomSplitNode: NodeDefinition<RandomSplitSettings> = {
  title: 'Random split',
  family: 'splits',
  defaults: { percentA: 50 },
  routes: () => A_B,
  routeLabel: (route, { percentA }) => (route === 'a' ? `A ${percentA}%` : `B ${100 - percentA}%`),
  isAction: false,
  summary: ({ percentA }) => `A ${percentA}%, B ${100 - percentA}%`,
  example: ({ percentA }) =>
    `Out of 1,000 contacts, about ${percentA * 10} take A and the rest take B. Each contact is assigned at random every time they arrive.`,
  facts: ({ percentA }) => [
    { label: 'A', value: `${percentA}%` },
    { label: 'B', value: `${100 - percentA}%` },
  ],
  check: ({ percentA }) =>
    Number.isInteger(percentA) && percentA >= SPLIT_PERCENT.min && percentA <= SPLIT_PERCENT.max
      ? []
      : [PERCENT_OUT_OF_RANGE],
  references: () => [],
};

const PERCENT_OUT_OF_RANGE = {
  code: 'settingOutOfRange',
  field: 'percentA',
  text: 'Set the split to between 1% and 99%',
  advice: 'Enter a whole number from 1 to 99 for branch A.',
} as const;
