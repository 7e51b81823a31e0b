import { foldText } from '#domain/words/fold-text.ts';
/** A step as a search sees it. Texts are folded. */
export type SearchableStep<Id> = {
  readonly id: Id;
  /** Its kind, without spaces: "sendemail". */
  readonly kind: string;
  /** Name, summary, settings, and the names of what it uses. */
  readonly text: string;
  readonly errors: number;
  readonly warnings: number;
};

/** What was asked for, taken apart. */
export type StepQuery = {
  /** All of them must stand in the text. */
  readonly words: readonly string[];
  /** What follows "is:". */
  readonly is: readonly string[];
};

/**
 * Words, with quotes around those that belong together, and filters: is:error, is:warning, is:problem, and is: with the
 * name of a kind of step or a part of it, such as is:decision, is:email, is:send-email.
 */
export function parseStepQuery(query: string): StepQuery {
  const words: string[] = [];
  const is: string[] = [];
  for (const [, before = '', quoted, plain = ''] of foldText(query).matchAll(
    /(is:)?(?:"([^"]*)"?|([^\s"]+))/g,
  )) {
    const text = (quoted ?? plain).trim();
    if (before !== '') is.push(normaliseKind(text));
    else if (text !== '' && text !== 'is:') words.push(text);
  }
  return { words, is: is.filter((each) => each !== '') };
}

/** The ids of the steps that fit, in the order they come in. Nothing fits an empty query. */
export function findSteps<Id>(query: string, steps: readonly SearchableStep<Id>[]): readonly Id[] {
  const { words, is } = parseStepQuery(query);
  if (words.length === 0 && is.length === 0) return [];
  return steps
    .filter(
      (step) => words.every((word) => step.text.includes(word)) && is.every((each) => isOne(step, each)),
    )
    .map(({ id }) => id);
}

/** The query with the filter, or without it where it has it. */
export function withFilter(query: string, filter: 'error' | 'warning'): string {
  const text = `is:${filter}`;
  const rest = query.replaceAll(new RegExp(`\\s*\\b${text}\\b`, 'gi'), '').trim();
  return hasFilter(query, filter) ? rest : `${rest} ${text}`.trim();
}

export function hasFilter(query: string, filter: 'error' | 'warning'): boolean {
  return parseStepQuery(query).is.includes(filter);
}

/** "Send email", "send-email" and "sendemail" are the same. */
export function normaliseKind(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function isOne({ kind, errors, warnings }: Omit<SearchableStep<unknown>, 'id'>, asked: string): boolean {
  switch (asked) {
    case 'error':
    case 'errors':
      return errors > 0;
    case 'warning':
    case 'warnings':
      return warnings > 0;
    case 'problem':
    case 'problems':
      return errors + warnings > 0;
    default:
      return kind.includes(asked);
  }
}
