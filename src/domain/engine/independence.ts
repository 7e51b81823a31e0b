import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import { getConditionCampaign } from '#domain/nodes/condition.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listConditions } from '#domain/nodes/node-conditions.ts';

/** [E27] Contacts meet in the count of a quantity split, and in nothing else that a simulation reports. */
export function contactsAreIndependent(designs: readonly Design[]): boolean {
  return !designs.some(({ nodes }) => nodes.some(({ type }) => type === 'quantitySplit'));
}

type Running = { readonly programId: ProgramId; readonly design: Design };
type Lists = Pick<Catalogue, 'lists'>;
/** Nobody opts out where nobody reacts [E12]. */
type Surroundings = Lists & { readonly anybodyReacts: boolean };

/**
 * [E15] The programs without which one can't be foretold. Programs meet in two places only: in contacts, and in messages
 * that decisions ask about. So those that this one enrols contacts in, and what these enrol them in; all that change
 * contacts, send to those who may opt out [A20], or enrol them elsewhere; those that send what one of these asks about;
 * those that send what these ask about; and so on.
 */
export function findRelevantPrograms(
  programs: readonly Running[],
  programId: ProgramId,
  { lists, anybodyReacts }: Surroundings,
): ReadonlySet<ProgramId> {
  const mayMatter = (node: ProgramNode) =>
    touchesOthers(node) || (anybodyReacts && node.type === 'sendEmail');
  const matter = new Set([
    ...findProgramsReached(programs, programId, { lists }),
    ...programs.filter(({ design }) => design.nodes.some(mayMatter)).map((each) => each.programId),
  ]);
  // A set hands out what is added while it is walked.
  for (const id of matter) {
    const asked = listCampaignsAskedAbout(programs.find((each) => each.programId === id));
    if (asked.size === 0) continue;
    for (const other of programs)
      if (listCampaignsSent(other).some((sent) => asked.has(sent))) matter.add(other.programId);
  }
  return matter;
}

/** A program, those it enrols contacts in, by a step or by a list that contacts join, those that these do, and so on. */
function findProgramsReached(
  programs: readonly Running[],
  programId: ProgramId,
  catalogue: Lists,
): ReadonlySet<ProgramId> {
  const byId = new Map(programs.map(({ programId: id, design }) => [id, design]));
  const reached = new Set([programId]);
  for (const id of reached)
    for (const node of byId.get(id)?.nodes ?? [])
      for (const other of listProgramsJoined(node, catalogue)) if (byId.has(other)) reached.add(other);
  return reached;
}

function listProgramsJoined(node: ProgramNode, { lists }: Lists): readonly ProgramId[] {
  if (node.type !== 'addContact') return [];
  const { settings } = node;
  if (settings.kind === 'program') return settings.programId === null ? [] : [settings.programId];
  return settings.listIds.flatMap((id) => lists.get(id)?.joinProgramId ?? []);
}

/** Nobody needs to have thought of it: a new type of node is in unless it is known to touch its own program alone. */
function touchesOthers({ type }: ProgramNode): boolean {
  switch (type) {
    case 'start':
    case 'sendEmail':
    case 'sendSms':
    case 'webhook':
    case 'delay':
    case 'decision':
    case 'multiDecision':
    case 'randomSplit':
    case 'quantitySplit':
    case 'dateSplit':
    case 'end':
    case 'textLabel':
      return false;
    default:
      return true;
  }
}

function listCampaignsAskedAbout(program: Running | undefined): ReadonlySet<number> {
  const conditions = program?.design.nodes.flatMap(listConditions) ?? [];
  return new Set(conditions.flatMap((condition) => getConditionCampaign(condition) ?? []));
}

function listCampaignsSent({ design }: Running): number[] {
  return design.nodes.flatMap((node) =>
    node.type === 'sendEmail' && node.settings.campaignId !== null ? [node.settings.campaignId] : [],
  );
}
