import type { NodeDefinition } from './node-definition.ts';
import type { Route } from './routes.ts';

/** Per cent of those who come that go A, whole, 1 to 99; the others go B. */
export type RandomSplitSettings = { readonly percentA: number };

export const SPLIT_PERCENT = { min: 1, max: 99 } as const;

const A_B: readonly Route[] = ['a', 'b'];

/** [N11] */
export const randomSplitNode: NodeDefinition<RandomSplitSettings> = {
  title: 'Random split',
  family: 'splits',
  defaults: { percentA: 50 },
  routes: () => A_B,
  routeLabel: (route, { percentA }) => (route === 'a' ? `A ${percentA} %` : `B ${100 - percentA} %`),
  isAction: false,
  summary: ({ percentA }) => `A ${percentA} %, B ${100 - percentA} %`,
  example: ({ percentA }) =>
    `Of 1,000 contacts who arrive, about ${percentA * 10} go A and the others B. Each is drawn alone, and anew each time they come.`,
  facts: ({ percentA }) => [
    { label: 'Goes A', value: `${percentA} %` },
    { label: 'Goes B', value: `${100 - percentA} %` },
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
  text: 'Set the split to between 1 and 99 per cent',
  advice: 'Enter a whole number from 1 to 99: the share that goes A.',
} as const;
