import { formatCount, formatNumber } from '#domain/words/numbers.ts';
import type { NodeDefinition } from './node-definition.ts';
import type { Route } from './routes.ts';

/** How many contacts take First, whole, 1 to 1,000,000; all others go Rest, for ever. */
export type QuantitySplitSettings = { readonly first: number };

export const SPLIT_QUANTITY = { min: 1, max: 1_000_000 } as const;

const FIRST_REST: readonly Route[] = ['first', 'rest'];

/** [N12] */
export const quantitySplitNode: NodeDefinition<QuantitySplitSettings> = {
  title: 'Quantity split',
  family: 'splits',
  defaults: { first: 1_000 },
  routes: () => FIRST_REST,
  routeLabel: (route, { first }) => (route === 'first' ? `First ${formatNumber(first)}` : 'Rest'),
  isAction: false,
  summary: ({ first }) => `First ${formatCount(first, 'contact')}, then the rest`,
  example: ({ first }) =>
    `The first ${formatCount(first, 'contact')} ${first === 1 ? 'takes' : 'take'} First; everyone after that takes Rest. The count continues when you deactivate and reactivate the program.`,
  facts: ({ first }) => [
    { label: 'First', value: formatCount(first, 'contact') },
    { label: 'Rest', value: 'Everyone after that' },
  ],
  check: ({ first }) =>
    Number.isInteger(first) && first >= SPLIT_QUANTITY.min && first <= SPLIT_QUANTITY.max
      ? []
      : [QUANTITY_OUT_OF_RANGE],
  references: () => [],
};

const QUANTITY_OUT_OF_RANGE = {
  code: 'settingOutOfRange',
  field: 'first',
  text: 'Set how many contacts take First, from 1 to 1,000,000',
  advice: 'Enter a whole number of contacts.',
} as const;
