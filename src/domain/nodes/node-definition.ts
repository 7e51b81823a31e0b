import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Route } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type NodeFamily =
  | 'startEnd'
  | 'messages'
  | 'delays'
  | 'decisions'
  | 'splits'
  | 'actions'
  | 'extensions'
  | 'annotations';

/** All that the product knows of a node type but how the engine steps it and how its panel looks. */
export type NodeDefinition<Settings> = {
  /** "Send email" */
  readonly title: string;
  readonly family: NodeFamily;
  readonly defaults: Settings;
  /** Ways out, left to right. Called often: one that never differs is always the same array. */
  readonly routes: (settings: Settings) => readonly Route[];
  /** What stands at a way out: "Yes". Empty for the only one. */
  readonly routeLabel: (route: Route, settings: Settings) => string;
  /** Does something to contacts: at least one such node makes a program worth activating. */
  readonly isAction: boolean;
  /** One line for the card: "Welcome 1", "Wait 3 days". */
  readonly summary: (settings: Settings, context: WordsContext) => string;
  /** A sentence for the panel: "A contact who arrives now continues on Tuesday 24 November at 09:00." */
  readonly example: (settings: Settings, context: WordsContext) => string;
  /** The settings as readable text, label and value, for the panel of a view-only program. */
  readonly facts: (settings: Settings, context: WordsContext) => readonly { label: string; value: string }[];
  readonly check: (settings: Settings, catalogue: Catalogue) => readonly SettingProblem[];
  readonly references: (settings: Settings) => readonly Reference[];
};
