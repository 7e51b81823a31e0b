import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import { listAnnotations, orderFromStart } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { describeSettings, getNodeTitle, listNodeReferences, summariseNode } from '#domain/nodes/registry.ts';
import { foldText } from '#domain/words/fold-text.ts';
import { type Checks, graphFor, problemsIn } from '#features/builder/design/derived.ts';
import { normaliseKind, type SearchableStep } from './step-query.ts';

const texts = new WeakMap<WordsContext, WeakMap<ProgramNode, string>>();

/** The steps of a design in the order of the flow, text labels last. What a step says is put together once. */
export function searchableSteps(
  design: Design,
  words: WordsContext,
  checks: Checks,
): readonly SearchableStep<NodeId>[] {
  const { byNode } = problemsIn(design, checks);
  const known = texts.get(words) ?? new WeakMap<ProgramNode, string>();
  texts.set(words, known);
  return [...orderFromStart(design, graphFor(design)), ...listAnnotations(design)].map((node) => {
    const text = known.get(node) ?? getSearchText(node, words);
    known.set(node, text);
    const { errors = 0, warnings = 0 } = byNode.get(node.id) ?? {};
    return { id: node.id, kind: normaliseKind(getNodeTitle(node)), text, errors, warnings };
  });
}

function getSearchText(node: ProgramNode, words: WordsContext): string {
  const facts = describeSettings(node, words).map(({ value }) => value);
  const used = listNodeReferences(node).map((reference) => getSearchName(reference, words.catalogue));
  return foldText([getNodeTitle(node), summariseNode(node, words), ...facts, ...used].join('\n'));
}

/** A campaign is found by its subject too. */
function getSearchName(reference: Reference, catalogue: Catalogue): string {
  switch (reference.kind) {
    case 'campaign': {
      const campaign = catalogue.campaigns.get(reference.id);
      return campaign ? `${campaign.name}\n${campaign.subject}` : '';
    }
    case 'dataField':
      return reference.name;
    case 'segment':
      return catalogue.segments.get(reference.id)?.name ?? '';
    case 'list':
      return catalogue.lists.get(reference.id)?.name ?? '';
    // What else a step names stands in its summary and its settings.
    default:
      return '';
  }
}
