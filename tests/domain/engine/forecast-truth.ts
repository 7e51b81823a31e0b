import type { Forecast, MessageCounts } from '#domain/consequences/forecast.ts';
import { copyWorld, createWorld, hasEveryContactInside } from '#domain/engine/create-world.ts';
import { forecast, forecastInPlace } from '#domain/engine/forecast.ts';
import { findRelevantPrograms } from '#domain/engine/independence.ts';
import type { ProgramId } from '#domain/ids.ts';
import { isSkipReason, toSkipCounts } from '#domain/nodes/skip-reasons.ts';
import { DAY, HOUR, type Instant } from '#domain/schedule/instant.ts';
import { type AccountInMemory, accountInMemory } from './account-in-memory.ts';
import type { RandomAccount } from './random-account.ts';
import { activateAgain, naivelyActivatedAgain } from './run-account.ts';

/**
 * What is promised of every program at the moment when some are activated again, and what then happens in that world:
 * two lists to compare. Whom the schedule would enrol, and when, the naive engine says.
 */
export function promisesAndTruth(random: RandomAccount): { promised: Forecast[]; happened: Forecast[] } {
  const account = untilActivatedAgain(random);
  activateAgain(account, random);
  const naive = naivelyActivatedAgain(random);
  const ids = random.programs.map(({ programId }) => programId);
  const world = account.load();
  const promised = ids.map((id) => forecast(world, id));

  const from = random.restUntil;
  const enrolledBefore = naive.countEnrolments();
  const schedules = ids.map((id) => naive.ahead(id, from));
  const before = account.outcome();
  const known = new Set<number>(account.contacts().map(({ id }) => id));
  account.run(from);
  const afterFirstTick = account.outcome();
  account.run((from + DAY) as Instant);
  const logged = account.outcome();
  const lastSlot = Math.max(from, ...schedules.map(({ nextSlotAt }) => nextSlotAt ?? 0));
  account.run((lastSlot + DAY) as Instant);
  naive.run((lastSlot + DAY) as Instant);
  const atLast = account.outcome();
  const sent = atLast.messages.slice(before.messages.length).map(readMessage);

  const happened = ids.map((id, index): Forecast => {
    const isBecause = ({ program, enrolment }: (typeof sent)[number]) =>
      program === id ||
      naive.isBroughtBy(id, { programId: program as ProgramId, number: enrolment }, enrolledBefore);
    const because = sent.filter(isBecause);
    const own = because.filter(({ sentAt }) => sentAt <= from + DAY);
    const enrolmentsOf = ({ programs }: typeof before) =>
      programs.find(({ programId }) => programId === id)?.enrolments.map(readEnrolment) ?? [];
    const wereInside = enrolmentsOf(before).flatMap((each, number) =>
      each.outcome === 'inside' && known.has(each.contact) ? [{ ...each, number }] : [],
    );
    const later = enrolmentsOf(afterFirstTick);
    const types = typesOf(random, id);
    const moved = wereInside.filter(({ number, visit }) => later[number]?.visit !== visit);
    const ended = wereInside.filter(({ number, outcome }) => later[number]?.outcome !== outcome);
    const hasLeft = (each: (typeof wereInside)[number]) =>
      ended.includes(each) && !moved.includes(each) && ![undefined, 'end'].includes(types.get(each.node));
    const wentOn = [...new Set([...moved, ...ended])].filter(
      (each) => types.has(each.node) && !hasLeft(each),
    );
    const inside = wereInside.filter((each) => !hasLeft(each));
    const overdue = new Set(wentOn.map(({ contact }) => contact));
    const count = (which: (message: (typeof own)[number]) => boolean) => countFrom(from, own.filter(which));
    const others = [...new Set(own.map(({ program }) => program))].filter((other) => other !== id);
    const schedule = schedules[index] as Pick<Forecast, 'meetRuleNow' | 'nextEnrolmentAt' | 'nextSlotAt'>;
    return {
      inside: inside.length,
      byNode: countsByNode(inside, promised[index]?.byNode.map(({ nodeId }) => nodeId) ?? []),
      overdue: overdue.size,
      leaving: wereInside.filter(hasLeft).length,
      toOverdue: count(({ contact }) => overdue.has(contact)),
      ...schedule,
      ...count(() => true),
      byOthers: others
        .sort((one, other) => one - other)
        .map((other) => ({
          programId: other as ProgramId,
          ...count(({ program }) => program === other),
          sms: count(({ program, isSms }) => program === other && isSms),
        })),
      skipped: skipsOf(logOf(logged, id).slice(logOf(before, id).length)),
      nextSlot: slotOf(atLast, id, schedule.nextEnrolmentAt, { from, because }),
      sms: count(({ isSms }) => isSms),
      contactsNextDay: new Set(own.map(({ contact }) => contact)).size,
    };
  });
  return { promised, happened };
}

/**
 * What is promised of each program that rested, were it activated alone: in a world loaded for it, and in a copy of the
 * one that runs.
 */
export function promisesOfBothWays(random: RandomAccount): { loaded: Forecast[]; copied: Forecast[] } {
  const loaded: Forecast[] = [];
  const copied: Forecast[] = [];
  for (const [id, program] of random.edited) {
    const account = untilActivatedAgain(random);
    const running = account.load();
    account.activateAgain(program, random.actsAtRest.get(id) ?? []);
    const input = account.input();
    const joining = input.programs.find(({ programId }) => programId === id);
    if (!joining || !hasEveryContactInside(running, joining)) continue;
    const only = findRelevantPrograms(input.programs, id, {
      lists: input.catalogue.lists,
      anybodyReacts: input.contacts.some(({ isSample }) => isSample),
    });
    const programs = input.programs.filter(({ programId }) => only.has(programId));
    loaded.push(forecastInPlace(createWorld({ ...input, programs }, 'counts'), id));
    copied.push(forecastInPlace(copyWorld(running, { only, joining, messages: input.messages }), id));
  }
  return { loaded, copied };
}

function untilActivatedAgain(random: RandomAccount): AccountInMemory {
  const account = accountInMemory(random);
  for (const program of random.programs) account.activate(program);
  account.run(random.restFrom);
  for (const programId of random.edited.keys()) account.deactivate(programId);
  account.edit(random.contactsAfter);
  account.run(random.restUntil);
  return account;
}

function typesOf({ programs, edited }: RandomAccount, id: ProgramId): ReadonlyMap<string, string> {
  const program = edited.get(id) ?? programs.find(({ programId }) => programId === id);
  return new Map(program?.design.nodes.map((node) => [node.id, node.type]));
}

/** Nodes come in any order; take that of the promise, and what it left out after it. */
function countsByNode(inside: readonly { node: string }[], order: readonly string[]): Forecast['byNode'] {
  const nodeIds = new Set([...order, ...inside.map(({ node }) => node)]);
  return [...nodeIds].map((nodeId) => ({
    nodeId: nodeId as Forecast['byNode'][number]['nodeId'],
    contacts: inside.filter(({ node }) => node === nodeId).length,
  }));
}

type Outcome = ReturnType<AccountInMemory['outcome']>;
type SentMessage = ReturnType<typeof readMessage>;

function countFrom(from: number, messages: readonly SentMessage[]): MessageCounts {
  return {
    nextHour: messages.filter(({ sentAt }) => sentAt <= from + HOUR).length,
    nextDay: messages.length,
  };
}

function logOf({ programs }: Outcome, id: ProgramId): readonly string[] {
  return programs.find(({ programId }) => programId === id)?.log ?? [];
}

function skipsOf(log: readonly string[]): Forecast['skipped'] {
  const kinds = log.flatMap((line) => line.split(' ').filter(isSkipReason));
  return toSkipCounts(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((each) => each === kind).length]),
  );
}

/** Whom the schedule enrols at a moment, and what they are sent in the day after it. */
function slotOf(
  { programs }: Outcome,
  id: ProgramId,
  slot: Instant | null,
  { from, because }: { readonly from: number; readonly because: readonly SentMessage[] },
): Forecast['nextSlot'] {
  if (slot === null) return null;
  const program = programs.find(({ programId }) => programId === id);
  const enrolled = (program?.enrolments ?? []).flatMap((line, number) => {
    const [contact, enrolledAt] = line.split(' ').map(Number);
    return enrolledAt === slot && program?.sources[number] === 'schedule' ? [contact] : [];
  });
  const toThem = because.filter(
    ({ contact, sentAt }) => enrolled.includes(contact) && sentAt >= slot && sentAt <= slot + DAY,
  );
  return { contacts: enrolled.length, messages: slot <= from + DAY ? null : countFrom(slot, toThem) };
}

function readMessage(line: string) {
  const words = line.split(' ');
  const [sentAt = 0, program = 0, enrolment = 0, contact = 0] = words.map(Number);
  return { sentAt, program, enrolment, contact, isSms: words[10] === 'sms' };
}

function readEnrolment(line: string) {
  const [contact, , node = '', visit, , outcome] = line.split(' ');
  return { contact: Number(contact), node, visit, outcome };
}
