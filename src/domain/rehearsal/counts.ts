import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import type { SimulationObserver } from '#domain/engine/world/simulation-observer.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import { createDayColumns, type DayColumns } from '#domain/report/day-columns.ts';
import { createOptOutCounts, type OptOutCounts } from '#domain/report/opt-out-counts.ts';
import { OUTSIDE, type Stretches, stretchAt, stretchesFrom } from '#domain/report/replay.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { createDayFinder, getLocalDay } from '#domain/schedule/time-zone.ts';
import { countMove, createFlowCounts, type FlowCounts, getMessages } from './flow-counts.ts';
import { createMeetings, type Meetings, noteLeaving } from './meetings.ts';
import { countInLoad, createLoadCounts, type LoadCounts } from './message-load.ts';

/** All that is counted while a rehearsal runs. */
export type Counts = {
  readonly from: Instant;
  readonly until: Instant;
  readonly flow: FlowCounts;
  readonly days: DayColumns;
  readonly optOuts: OptOutCounts;
  readonly load: LoadCounts;
  readonly loadOfAll: LoadCounts;
  readonly meetings: readonly Meetings[];
  /** By enrolment number, of those there were before: 1 for one that was over. */
  readonly wereOver: Uint8Array;
};

/** Counts from now on what the programs of a world do: of one everything, of the others what it shares with them. */
export function startCounting(world: World, program: ProgramState, until: Instant): Counts {
  const { timeZone, now: from, isContactMajor: isOneByOne } = world;
  const firstDay = getLocalDay(from, timeZone);
  const others = world.programs.filter((each) => each !== program);
  const load = createLoadCounts(world.population.size, { isOneByOne });
  const counts: Counts = {
    from,
    until,
    flow: createFlowCounts(stretchesFrom(from, until), program.nodeIds.length),
    days: createDayColumns(getLocalDay(until, timeZone) - firstDay + 1),
    optOuts: createOptOutCounts(),
    load,
    // Where no other program runs, all messages are its own.
    loadOfAll: others.length === 0 ? load : createLoadCounts(world.population.size, { isOneByOne }),
    meetings: others.map(createMeetings),
    wereOver: new Uint8Array(program.enrolments.size),
  };
  countContactsInside(counts, program);
  const findPlace = createPlaceFinder(counts.flow.time, { timeZone, firstDay });
  program.observer = observeProgram(program, counts, findPlace);
  for (const meetings of counts.meetings) {
    meetings.other.observer = observeOtherProgram({ counts, program, meetings }, findPlace);
  }
  return counts;
}

type PlaceFinder = ReturnType<typeof createPlaceFinder>;

function countContactsInside({ flow, wereOver }: Counts, program: ProgramState): void {
  const { enrolments, openEnrolment } = program;
  for (let enrolment = 0; enrolment < wereOver.length; enrolment++) {
    wereOver[enrolment] = getBlock(enrolments, enrolment).outcome[getRow(enrolment)] === 0 ? 0 : 1;
  }
  openEnrolment.forEach((enrolment) => {
    if (enrolment < 0) return;
    const node = getBlock(enrolments, enrolment).node[getRow(enrolment)] ?? 0;
    flow.atFirst[node] = (flow.atFirst[node] ?? 0) + 1;
  });
}

function observeProgram(program: ProgramState, counts: Counts, findPlace: PlaceFinder): SimulationObserver {
  const { until, flow, days, optOuts, load, loadOfAll, meetings } = counts;
  return {
    wantsReactions: true,
    enrolled: (node, at) => {
      const { stretch, day } = findPlace(at);
      countMove(flow, stretch, OUTSIDE, node, null);
      add(days.enrolled, day);
    },
    went: (from, to, decided, at) => countMove(flow, findPlace(at).stretch, from, to, decided),
    left: (contact, from, decided, at) => {
      const { stretch, day } = findPlace(at);
      countMove(flow, stretch, from, OUTSIDE, decided);
      add(days.finished, day);
      for (const each of meetings) {
        noteLeaving(each, { from: program, stillIn: each.other }, contact, at);
      }
    },
    sent: (contact, node, at, { openedAt, clickedAt, optOut }) => {
      const messages = getMessages(flow, node);
      const { stretch, day } = findPlace(at);
      add(messages.sent, stretch);
      add(days.sent, day);
      countInLoad(load, contact, day, at);
      if (loadOfAll !== load) countInLoad(loadOfAll, contact, day, at);
      if (optOut && optOut.at <= until) optOuts[optOut.kind]++;
      if (openedAt > 0 && openedAt <= until) {
        const opened = findPlace(openedAt as Instant);
        add(messages.opened, opened.stretch);
        add(days.opened, opened.day);
      }
      if (clickedAt > 0 && clickedAt <= until) {
        const clicked = findPlace(clickedAt as Instant);
        add(messages.clicked, clicked.stretch);
        add(days.clicked, clicked.day);
      }
    },
  };
}

type Another = { readonly counts: Counts; readonly program: ProgramState; readonly meetings: Meetings };

function observeOtherProgram(
  { counts: { loadOfAll }, program, meetings }: Another,
  findPlace: PlaceFinder,
): SimulationObserver {
  return {
    wantsReactions: false,
    enrolled: () => {},
    went: () => {},
    left: (contact, _from, _decided, at) =>
      noteLeaving(meetings, { from: meetings.other, stillIn: program }, contact, at),
    sent: (contact, _node, at) => countInLoad(loadOfAll, contact, findPlace(at).day, at),
  };
}

function add(column: Int32Array, row: number): void {
  column[row] = (column[row] ?? 0) + 1;
}

/** In which stretch of the replay a moment lies, and in which row of the days. */
type PlaceInTime = { readonly stretch: number; readonly day: number };

/** Much happens at one moment: each is placed once, in an object that is used again and again. */
function createPlaceFinder(
  time: Stretches,
  { timeZone, firstDay }: { readonly timeZone: string; readonly firstDay: number },
): (at: Instant) => PlaceInTime {
  const findDay = createDayFinder(timeZone);
  const place = { at: Number.NaN, stretch: 0, day: 0 };
  return (at) => {
    if (at !== place.at) {
      place.at = at;
      place.stretch = stretchAt(time, at);
      // What was overdue when the rehearsal began is done at its first moment.
      place.day = Math.max(0, findDay(at) - firstDay);
    }
    return place;
  };
}
