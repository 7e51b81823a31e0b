import { getBlock, getRow, markChanged } from '#domain/engine/records/enrolments.ts';
import { appendDetail, appendStep, type Observation } from '#domain/engine/records/step-log.ts';
import { MOVED_BY_A_PERSON, type StepKind } from '#domain/engine/records/stored.ts';
import { setDue } from '#domain/engine/world/due-keys.ts';
import { readVisitor } from '#domain/engine/world/visitor.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

const REMOVED = 'Step deleted';
/** Validation lets neither of these be activated; a rehearsal of an unfinished design meets them. */
const NOWHERE_TO_GO = 'No next step';
const CIRCLING = 'Loop without a delay';

/**
 * Takes a contact as far as they go at one moment: to a node where they wait, or out. One who is drawn passes the quantity
 * split where they are; to the next one they come like everybody else.
 */
export function moveContact(
  world: World,
  program: ProgramState,
  contact: number,
  at: Instant,
  because: 'due' | 'drawn' = 'due',
): void {
  const visitor = readVisitor(world.visitor, program, contact);
  const { enrolment } = visitor;
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  markChanged(program.enrolments, enrolment);
  program.isChanged = true;
  let isDrawn = because === 'drawn';
  for (;;) {
    const { node: number } = visitor;
    const node = program.nodes[number];
    // Compared with null: a test for truth would fetch each contact from memory.
    if (world.population.contacts[contact] === null) return finish(program, contact, at, 'Deleted');
    if (!node) return finish(program, contact, at, REMOVED);
    if (block.hops[row] === MOVED_BY_A_PERSON) {
      if (leaveIfMust(world, program, contact, at)) return;
      block.hops[row] = 1;
    }
    if (node.step.isDrawn && !isDrawn) return setDue(world, program, enrolment, contact, at);
    isDrawn = false;
    const move = node.step.act(world, program, visitor, at);
    if (move.kind === 'wait') {
      return setDue(world, program, enrolment, contact, node.step.waitsUntil(visitor, at));
    }
    if (move.kind === 'finish') return finish(program, contact, at, move.outcome);
    if (leaveIfMust(world, program, contact, at)) return;
    if (move.isCounted) program.first[number]?.ids.add(world.population.ids[contact] ?? 0);
    if (move.logged) {
      appendStep(program.log, at, enrolment, number, move.logged);
      const saw = program.log.details ? node.step.asks?.saw : undefined;
      if (saw) appendDetail(program.log, saw(visitor, at));
    }
    const next = move.skips ? findStop(program, node.routes[move.route]) : node.routes[move.route];
    if (next === undefined) return finish(program, contact, at, NOWHERE_TO_GO, move.logged);
    // Counted by moment, not by call: other programs may wake a contact again and again at one moment.
    if (block.arrivedAt[row] === at && (block.hops[row] ?? 0) > program.nodes.length) {
      return finish(program, contact, at, CIRCLING, move.logged);
    }
    arrive(program, enrolment, number, next, at);
    program.observer?.went(number, next, move.logged, at);
    visitor.node = next;
    visitor.visit++;
    visitor.arrivedAt = at;
  }
}

/** The first delay, decision, split or end from a step on. A loop has one, or nobody could be in it. */
function findStop({ nodes }: ProgramState, from: number | undefined): number | undefined {
  let number = from;
  for (let passed = 0; number !== undefined && passed < nodes.length; passed++) {
    const node = nodes[number];
    if (!node || node.isStop) return number;
    number = node.routes.next;
  }
  return number;
}

function arrive(program: ProgramState, enrolment: number, from: number, to: number, at: Instant): void {
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  block.node[row] = to;
  block.visit[row] = (block.visit[row] ?? 0) + 1;
  block.hops[row] = block.arrivedAt[row] === at ? (block.hops[row] ?? 0) + 1 : 1;
  block.arrivedAt[row] = at;
  program.here[from] = (program.here[from] ?? 0) - 1;
  program.here[to] = (program.here[to] ?? 0) + 1;
  program.visits[to] = (program.visits[to] ?? 0) + 1;
  appendStep(program.log, at, enrolment, to, 'arrived');
}

type Exit = { readonly outcome: string; readonly saw: ((contact: number) => Observation) | null };

/** [E6] Asked before a contact moves to any node, and before anything is done to one whom a person has moved to it. */
function leaveIfMust(world: World, program: ProgramState, contact: number, at: Instant): boolean {
  const exit = findExit(world, program, contact, at);
  if (exit === null) return false;
  finish(program, contact, at, exit.outcome);
  if (exit.saw && program.log.details) appendDetail(program.log, [exit.saw(contact)]);
  return true;
}

/** Unsubscribed first, then the program's own, in their order. */
function findExit(world: World, program: ProgramState, contact: number, at: Instant): Exit | null {
  if (world.population.isSubscribed[contact] === 0) {
    return { outcome: world.population.contacts[contact]?.subscription ?? 'Deleted', saw: null };
  }
  if (program.exits.length === 0) return null;
  const today = program.doExitsDependOnDay ? getLocalDay(at, world.timeZone) : 0;
  return program.exits.find(({ test }) => test.isMet(contact, today)) ?? null;
}

function finish(
  program: ProgramState,
  contact: number,
  at: Instant,
  outcome: string,
  decided: StepKind | null = null,
): void {
  const enrolment = program.openEnrolment[contact] ?? -1;
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  const node = block.node[row] ?? 0;
  block.outcome[row] = numberOutcome(program, outcome) + 1;
  block.finishedAt[row] = at;
  block.dueAt[row] = Number.POSITIVE_INFINITY;
  program.openEnrolment[contact] = -1;
  program.inside--;
  program.here[node] = (program.here[node] ?? 0) - 1;
  appendStep(program.log, at, enrolment, node, 'finished');
  program.observer?.left(contact, node, decided, at);
}

function numberOutcome({ outcomes }: ProgramState, outcome: string): number {
  const known = outcomes.indexOf(outcome);
  return known >= 0 ? known : outcomes.push(outcome) - 1;
}
