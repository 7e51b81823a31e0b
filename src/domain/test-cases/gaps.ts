import { findLinks } from '#domain/campaigns/links.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { isInCatalogue } from '#domain/catalogue/names.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import { type DataFieldType, FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { Design } from '#domain/design/design.ts';
import type { TestReaction, TestScript } from './test-case.ts';
import type { Gap } from './test-result.ts';

/** [X7] What keeps a test case from being run: everything that it names and that is not there, each once. */
export function findGaps(script: TestScript, design: Design, catalogue: Catalogue): readonly Gap[] {
  const gaps = [
    ...listReferences(script).flatMap((reference): Gap[] =>
      isInCatalogue(reference, catalogue) ? [] : [{ kind: 'reference', reference }],
    ),
    ...Object.entries(script.person.fields).flatMap(([field, value]): Gap[] => {
      const type = catalogue.dataFields.get(field)?.type;
      return type === undefined || fits(value, type) ? [] : [{ kind: 'fieldType', field }];
    }),
    ...script.reactions.flatMap((reaction) => linkGap(reaction, catalogue)),
    ...script.expectations.flatMap((expectation): Gap[] => {
      if (expectation.kind !== 'comesTo') return [];
      const { nodeId } = expectation;
      return design.nodes.some(({ id }) => id === nodeId) ? [] : [{ kind: 'step', nodeId }];
    }),
  ];
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

function listReferences({ person, reactions, expectations }: TestScript): readonly Reference[] {
  return [
    ...Object.keys(person.fields).map((name): Reference => ({ kind: 'dataField', name })),
    ...person.listIds.map((id): Reference => ({ kind: 'list', id })),
    ...person.preferenceIds.map((id): Reference => ({ kind: 'preference', id })),
    ...reactions.map(({ campaignId: id }): Reference => ({ kind: 'campaign', id })),
    ...expectations.flatMap((expectation): Reference[] =>
      'campaignId' in expectation ? [{ kind: 'campaign', id: expectation.campaignId }] : [],
    ),
  ];
}

function linkGap(reaction: TestReaction, { campaigns }: Catalogue): Gap[] {
  const campaign = campaigns.get(reaction.campaignId);
  if (reaction.kind !== 'clicks' || !campaign) return [];
  const { campaignId, link } = reaction;
  const links = findLinks(campaign.body);
  const isThere = link === null ? links.length > 0 : links.includes(link);
  return isThere ? [] : [{ kind: 'link', campaignId, link }];
}

/** [A2] A text without a character is nothing, and nothing fits every field. */
function fits(value: FieldValue, type: DataFieldType): boolean {
  return value === null || value === '' || FIELD_TYPES[type].isValue(value);
}
