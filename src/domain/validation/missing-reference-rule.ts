import { KINDS } from '#domain/catalogue/kinds.ts';
import { describeReference, isInCatalogue } from '#domain/catalogue/names.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import type { NodeId } from '#domain/ids.ts';
import type { NodeType } from '#domain/nodes/node.ts';
import { listNodeReferences } from '#domain/nodes/registry.ts';
import { capitalise } from '#domain/words/capitals.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V8] Each names what is gone. */
export function checkReferences(subject: Subject): readonly ValidationProblem[] {
  const { design, order, catalogue, facts } = subject;
  const onProgram = design.exitConditions.flatMap(({ rule }) =>
    listRuleReferences(rule)
      .filter((reference) => !isInCatalogue(reference, catalogue))
      .map((reference) => missing(reference, null, facts.findLastName)),
  );
  const onNodes = order.flatMap((node) =>
    listNodeReferences(node)
      .filter((reference) => !isInCatalogue(reference, catalogue))
      .map((reference) => ({
        ...missing(reference, node.id, facts.findLastName),
        field: OWN_FIELDS[node.type]?.[reference.kind] ?? FIELDS[reference.kind],
      })),
  );
  return [...onProgram, ...onNodes];
}

const FIELDS = {
  campaign: 'campaignId',
  segment: 'segmentId',
  list: 'rule',
  preference: 'preferenceId',
  dataField: 'field',
  program: 'programId',
  smsProfile: 'profileId',
  webhookProfile: 'profileId',
} as const;

/** Where a node names such things otherwise than decisions and rules do. */
const OWN_FIELDS: Readonly<Partial<Record<NodeType, Partial<Record<Reference['kind'], string>>>>> = {
  updateContact: { preference: 'preferenceIds' },
  addContact: { list: 'listIds' },
  removeContact: { list: 'listIds' },
  webhook: { dataField: 'fields' },
};

function missing(
  reference: Reference,
  nodeId: NodeId | null,
  findLastName: (reference: Reference) => string | null = () => null,
): ValidationProblem {
  return {
    severity: 'error',
    code: 'missingReference',
    nodeId,
    field: nodeId === null ? 'exitConditions' : FIELDS[reference.kind],
    text: `${capitalise(describeReference(reference, findLastName(reference)))} no longer exists`,
    advice: KINDS[reference.kind].adviceWhenMissing,
  };
}
