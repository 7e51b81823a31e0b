import type { NodeType, Route, SettingsByType } from '#domain/program/design.ts';
import type { Catalogue, Reference } from '#domain/program/references.ts';
import type { ProblemCode } from '#domain/program/validation-problem.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type NodeFamily =
  | 'startEnd'
  | 'messages'
  | 'delays'
  | 'decisions'
  | 'splits'
  | 'actions'
  | 'extensions'
  | 'annotations';

/** What is wrong with one setting, before it is known which node it belongs to. */
export type SettingProblem = {
  readonly code: ProblemCode;
  readonly field: string;
  readonly text: string;
  readonly advice: string;
};

/** What a node's words may lean on: names from the account, and the moment "now" of an example. */
export type WordsContext = {
  readonly catalogue: Catalogue;
  readonly now: Instant;
  readonly timeZone: string;
};

/** All that the product knows of a node type but how the engine steps it and how its panel looks. */
export type NodeDefinition<T extends NodeType> = {
  readonly type: T;
  /** "Send email" */
  readonly title: string;
  readonly family: NodeFamily;
  readonly defaults: SettingsByType[T];
  /** Ways out, left to right. Called often: one that never differs is always the same array. */
  readonly routes: (settings: SettingsByType[T]) => readonly Route[];
  /** What stands at a way out: "Yes". Empty for the only one. */
  readonly routeLabel: (route: Route, settings: SettingsByType[T]) => string;
  /** Does something to contacts: at least one such node makes a program worth activating. */
  readonly isAction: boolean;
  /** One line for the card: "Welcome 1", "Wait 3 days". */
  readonly summary: (settings: SettingsByType[T], context: WordsContext) => string;
  /** A sentence for the panel: "A contact who arrives now goes on Tuesday 24 November at 09:00." */
  readonly example: (settings: SettingsByType[T], context: WordsContext) => string;
  /** The settings as readable text, label and value, for the panel of a view-only program. */
  readonly facts: (
    settings: SettingsByType[T],
    context: WordsContext,
  ) => readonly { label: string; value: string }[];
  readonly check: (settings: SettingsByType[T], catalogue: Catalogue) => readonly SettingProblem[];
  readonly references: (settings: SettingsByType[T]) => readonly Reference[];
};
