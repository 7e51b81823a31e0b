import { quote } from '#domain/words/quotes.ts';
import type { NodeDefinition } from './node-definition.ts';
import { nowhere, unlabelled } from './routes.ts';

/** The outcome is recorded for each contact who reaches the End. 1 to 100 characters. */
export type EndSettings = { readonly outcome: string };

const OUTCOME_LENGTH = 100;

/** [N5] */
export const endNode: NodeDefinition<EndSettings> = {
  title: 'End',
  family: 'startEnd',
  defaults: { outcome: 'Exit program' },
  routes: nowhere,
  routeLabel: unlabelled,
  isAction: false,
  summary: ({ outcome }) => outcome,
  example: ({ outcome }) => `Contacts leave the program here, with the outcome ${quote(outcome)}.`,
  facts: ({ outcome }) => [{ label: 'Outcome', value: outcome }],
  check: ({ outcome }) => {
    const length = [...outcome.trim()].length;
    if (length >= 1 && length <= OUTCOME_LENGTH) return [];
    return [
      {
        code: 'settingOutOfRange',
        field: 'outcome',
        text: length === 0 ? 'Name the outcome' : 'The outcome is too long',
        advice: `Enter 1 to ${OUTCOME_LENGTH} characters. The outcome is recorded for each contact who reaches this step.`,
      },
    ];
  },
  references: () => [],
};
