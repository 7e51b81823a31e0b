import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { segmentId } from '#tests/domain/builders/a-catalogue.ts';
import { delay, nodeId, timeOfDay } from '#tests/domain/builders/a-design.ts';
import { type Dice, diceOf } from './dice.ts';
import { type RandomAccount, type RandomProgram, randomAccount } from './random-account.ts';
import type { RestingAct } from './resting.ts';

const ONE_WAY: ReadonlySet<string> = new Set([
  'sendEmail',
  'delay',
  'sendSms',
  'updateContact',
  'removeContact',
]);
const DAILY = { kind: 'daily', at: timeOfDay('09:00') } as const;

/**
 * An account nearly all of whose programs rest once; meanwhile steps are deleted, put back and drawn anew, and contacts
 * moved and removed, now and then with a change of mind.
 */
export function randomRestingAccount(seed: number): RandomAccount {
  const random = randomAccount(seed);
  const dice = diceOf(seed + 2);
  const account = {
    ...random,
    contacts: random.contacts.map((contact): Contact => ({ ...contact, subscription: 'Subscribed' })),
    programs: random.programs.map((program) => ({ ...program, design: holding(dice, program.design) })),
  };
  const resting = account.programs.filter(() => dice.chance(0.85));
  const rests = resting.map((program) => randomRest(dice, program, account));
  return {
    ...account,
    edited: new Map(rests.map(({ program }) => [program.programId, program])),
    actsAtRest: new Map(rests.map(({ program, acts }) => [program.programId, acts])),
  };
}

/** Everybody comes in, and waits long at many a step. */
function holding(dice: Dice, design: Design): Design {
  const nodes = design.nodes.map((node): ProgramNode => {
    if (node.type === 'start') {
      const rule = { kind: 'segment', segmentId: segmentId(1) } as const;
      return { ...node, settings: { ...node.settings, rule, schedule: DAILY } };
    }
    if (ONE_WAY.has(node.type) && dice.chance(0.7)) {
      return delay(node.id, { kind: 'days', days: 2 + dice.below(5) });
    }
    return node;
  });
  return { ...design, nodes };
}

function randomRest(
  dice: Dice,
  program: RandomProgram,
  { contacts }: Pick<RandomAccount, 'contacts'>,
): { readonly program: RandomProgram; readonly acts: readonly RestingAct[] } {
  const all = withNewStep(program.design);
  const acts: RestingAct[] = [];
  let { design } = program;
  const targets = new Set<NodeId>();
  let nextId = 1;
  for (let count = 3 + dice.below(12); count > 0; count--) {
    const kind = dice.pick(['plan', 'plan', 'save', 'save', 'save', 'undo'] as const);
    if (kind === 'undo') acts.push({ kind, id: 1 + dice.below(nextId) });
    else if (kind === 'plan') {
      const from = dice.pick(stepsOf(all));
      const to = dice.chance(0.25) ? null : dice.pick(stepsOf(design));
      const some = new Set<number>(contacts.map(({ id }) => id).filter(() => dice.chance(0.8)));
      if (to !== null) targets.add(to);
      if (from !== to) acts.push({ kind, id: nextId++, from, to, contacts: some });
    } else {
      design = redrawn(dice, { all, targets }, design);
      const gone = stepsOf(all).filter((id) => !design.nodes.some((node) => node.id === id));
      const asked = gone.filter(() => dice.chance(0.8));
      const chosen = asked.map((from) => {
        const to = dice.chance(0.1) ? null : dice.pick(stepsOf(design));
        if (to !== null) targets.add(to);
        return { id: nextId++, from, to };
      });
      acts.push({ kind, design, chosen });
    }
  }
  return { program: { ...program, design, isEnrolmentDisabled: dice.chance(0.2) }, acts };
}

/** Where contacts can be: every design has an end. */
function stepsOf({ nodes }: Design): [NodeId, ...NodeId[]] {
  const steps = nodes.filter(({ type }) => type !== 'start').map(({ id }) => id);
  return [steps[0] ?? nodeId('end'), ...steps.slice(1)];
}

function withNewStep({ nodes, connectors, exitConditions }: Design): Design {
  const id = nodeId('new');
  return {
    nodes: [...nodes, delay('new', { kind: 'days', days: 1 })],
    connectors: [...connectors, { from: id, route: 'next', to: nodeId('end') }],
    exitConditions,
  };
}

/** Some of what is drawn is deleted, where others were to go above all; some of what is not is drawn. */
function redrawn(
  dice: Dice,
  { all, targets }: { readonly all: Design; readonly targets: ReadonlySet<NodeId> },
  { nodes }: Design,
): Design {
  const before = new Set(nodes.map(({ id }) => id));
  const stays = (id: NodeId) => dice.chance(!before.has(id) ? 0.4 : targets.has(id) ? 0.5 : 0.85);
  const drawn = all.nodes.filter(({ id, type }) => type === 'start' || id === 'end' || stays(id));
  const ids = new Set(drawn.map(({ id }) => id));
  return {
    ...all,
    nodes: drawn,
    connectors: all.connectors.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}
