import { forecast } from '#domain/engine/forecast.ts';
import type { Forecast } from '#domain/program/forecast.ts';
import { DAY, HOUR, type Instant } from '#domain/schedule/instant.ts';
import { accountInMemory } from './account-in-memory.ts';
import type { RandomAccount } from './random-account.ts';

type Messages = Pick<Forecast, 'nextHour' | 'nextDay' | 'contactsNextDay'>;
type Told = Messages & Pick<Forecast, 'inside' | 'byNode'>;

/**
 * What is promised of every program at the moment when some are activated again, and what then happens in that world:
 * two lists to compare.
 */
export function promisesAndTruth(random: RandomAccount): { promised: Told[]; happened: Told[] } {
  const account = accountInMemory(random);
  for (const program of random.programs) account.activate(program);
  account.run(random.restFrom);
  for (const programId of random.edited.keys()) account.deactivate(programId);
  account.edit(random.contactsAfter);
  account.run(random.restUntil);
  for (const program of random.edited.values()) account.activate(program);

  const ids = random.programs.map(({ programId }) => programId);
  const world = account.load();
  const promised = ids.map((id) => {
    const { inside, byNode, nextHour, nextDay, contactsNextDay } = forecast(world, id);
    return { inside, byNode, nextHour, nextDay, contactsNextDay };
  });

  const before = account.outcome();
  const from = random.restUntil;
  account.run((from + DAY) as Instant);
  const sent = account.outcome().messages.slice(before.messages.length).map(readMessage);
  const happened = ids.map((id) => {
    const own = sent.filter(({ program }) => program === id);
    const there =
      before.programs.find(({ programId }) => programId === id)?.enrolments.map(readEnrolment) ?? [];
    const inside = there.filter(({ outcome }) => outcome === 'inside');
    return {
      inside: inside.length,
      byNode: countsByNode(inside, promisedOrder(promised[ids.indexOf(id)])),
      nextHour: own.filter(({ sentAt }) => sentAt <= from + HOUR).length,
      nextDay: own.length,
      contactsNextDay: new Set(own.map(({ contact }) => contact)).size,
    };
  });
  return { promised, happened };
}

/** Nodes come in any order; take that of the promise, and what it left out after it. */
function promisedOrder(told: Told | undefined): readonly string[] {
  return told?.byNode.map(({ nodeId }) => nodeId) ?? [];
}

function countsByNode(inside: readonly { nodeId: string }[], order: readonly string[]): Told['byNode'] {
  const nodeIds = new Set([...order, ...inside.map(({ nodeId }) => nodeId)]);
  return [...nodeIds].map((nodeId) => ({
    nodeId: nodeId as Told['byNode'][number]['nodeId'],
    contacts: inside.filter((each) => each.nodeId === nodeId).length,
  }));
}

function readMessage(line: string) {
  const [sentAt, program, , contact] = line.split(' ').map(Number);
  return { sentAt: sentAt ?? 0, program, contact };
}

function readEnrolment(line: string) {
  const [, , nodeId = '', , , outcome] = line.split(' ');
  return { nodeId, outcome };
}
