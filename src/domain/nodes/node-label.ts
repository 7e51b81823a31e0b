import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { quote, quotesSomething } from '#domain/words/quotes.ts';
import type { ProgramNode } from './node.ts';
import { getNodeTitle, summariseNode } from './registry.ts';

/** Send email “Welcome 1”; a summary that quotes something itself stands after a colon. */
export function formatNodeLabel(node: ProgramNode, context: WordsContext): string {
  const summary = summariseNode(node, context);
  return quotesSomething(summary)
    ? `${getNodeTitle(node)}: ${summary}`
    : `${getNodeTitle(node)} ${quote(summary)}`;
}
