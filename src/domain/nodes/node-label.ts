import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ProgramNode } from './node.ts';
import { summaryOf, titleOf } from './registry.ts';

/** `Send email "Welcome 1"`; a summary that quotes something itself stands after a colon. */
export function nodeLabel(node: ProgramNode, context: WordsContext): string {
  const summary = summaryOf(node, context);
  return summary.includes('"') ? `${titleOf(node)}: ${summary}` : `${titleOf(node)} "${summary}"`;
}
