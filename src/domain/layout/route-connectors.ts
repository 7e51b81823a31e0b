import { CARD } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import {
  CHIP_STUB,
  type Course,
  DENSE_STUB,
  type Ends,
  findCorners,
  LANE_GAP,
  LEAST_JOG,
  STUB,
} from './course.ts';
import { Cards, type Column } from './free-columns.ts';
import { TakenLanes } from './taken-lanes.ts';
import { getEnds, hasChipsBelow, isDense, wayKey } from './ways.ts';

/** Further tracks that are tried at each end of a connector. */
const MOST_TRACKS = 8;
/** Lanes that are tried, the nearest first. */
const MOST_LANES = 120;
/** Between a lane and the cards beside it, where there is room. */
const CLEAR = 24;
/** What a crossing weighs, in px of a way round. */
const CROSSING = 400;
/** Running along another connector is worse than any way round. */
const SHARED = 100_000;
const ACROSS_A_CARD = 20_000;
/** Above all ranks of connectors that lead down. */
const LAST = 1_000_000;

/** Where connectors that enter one card have met so far. */
type Door = Pick<Course, 'aside' | 'entry'>;
const CLOSED: Door = { aside: 0, entry: null };
/** Beside the middle of a card, where connectors would lie upon each other otherwise. */
const ASIDE = [-2 * LANE_GAP, 2 * LANE_GAP];

/** Around a wished lane, the nearest first. */
const BESIDE = [0, 1, -1, 2, -2, 3, -3].map((lanes) => lanes * LANE_GAP);

type Tried = { readonly course: Course; readonly cost: number };
type Surroundings = { readonly cards: Cards; readonly lanes: TakenLanes };

type Task = {
  readonly connector: Connector;
  readonly key: string;
  readonly ends: Ends;
  readonly isUp: boolean;
  readonly isBranch: boolean;
  readonly rank: number;
  /** -1 for one that turns to the left, 1 for the right. */
  readonly side: number;
  /** How far below its source it turns at least. */
  readonly stub: number;
};

/**
 * [D18] The course of every connector among cards of a height, by `wayKey`. One after the other takes the way that
 * costs least: short, over no card, crossing few others and running along none, except where they enter the same card.
 * What goes straight is first, then what turns once, then what goes past other cards, the shorter before the longer:
 * so a long way is led around the short ones.
 */
export function routeConnectors(design: Design, height: number): ReadonlyMap<string, Course> {
  const steps = design.nodes.filter((node) => !isAnnotation(node));
  const cards = new Cards(steps, height);
  const lanes = new TakenLanes();
  const courses = new Map<string, Course>();
  const doors = new Map<NodeId, Door>();
  for (const task of getTasks(design, height).toSorted(byTurn)) {
    const { connector, key, ends } = task;
    const course = chooseCourse(task, { cards, lanes }, doors.get(connector.to) ?? CLOSED);
    courses.set(key, course);
    lanes.take(findCorners(ends, course), connector.to);
    const door = doors.get(connector.to);
    if (!door || door.entry === null)
      doors.set(connector.to, { aside: course.aside, ...door, entry: course.entry });
  }
  return courses;
}

function getTasks(design: Design, height: number): readonly Task[] {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  return design.connectors.flatMap((connector): readonly Task[] => {
    const [from, to] = [nodes.get(connector.from), nodes.get(connector.to)];
    if (!from || !to) return [];
    const ends = getEnds(from, to, connector.route, height);
    const isBranch = connector.route !== 'next';
    const isUp = ends.target.y < ends.source.y + 2 * STUB;
    return [
      {
        connector,
        key: wayKey(connector),
        ends,
        isUp,
        rank: getRank(ends, isUp),
        side: Math.sign(ends.target.x - ends.source.x),
        isBranch,
        stub: getStub(from),
      },
    ];
  });
}

/** How far below a card its connectors turn at least. */
function getStub(from: ProgramNode): number {
  if (hasChipsBelow(from)) return CHIP_STUB;
  return isDense(from) ? DENSE_STUB : STUB;
}

/**
 * The short before the long. Of those between the same rows the outermost first, which then turns first: it crosses none
 * of the others.
 */
function byTurn(a: Task, b: Task): number {
  return (
    a.rank - b.rank ||
    a.ends.source.y - b.ends.source.y ||
    a.side - b.side ||
    a.side * (b.ends.source.x - a.ends.source.x) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** How late it is led: what leads up last, the longer the later, by rows as near as matters; the straight before others. */
function getRank({ source, target }: Ends, isUp: boolean): number {
  const rows = Math.round(Math.abs(target.y - source.y) / (2 * CARD.height));
  const isBent = Math.abs(source.x - target.x) >= LEAST_JOG;
  return (isUp ? LAST : 0) + 2 * rows + Number(isBent);
}

function isStraight({ ends: { source, target } }: Task): boolean {
  return Math.abs(source.x - target.x) < LEAST_JOG;
}

/** Of the courses worth trying the cheapest; the likeliest are tried first. */
function chooseCourse(task: Task, around: Surroundings, door: Door): Course {
  const { ends, isUp, isBranch, stub, connector } = task;
  const { source, target } = ends;
  const { aside } = door;
  const direct: Course = { turn: null, lane: null, entry: null, aside };
  let best: Tried = { course: direct, cost: Infinity };
  const isBestTried = (course: Course, detour = 0): boolean => {
    const cost = getCost(course, task, around) + detour;
    if (cost < best.cost) best = { course, cost };
    return best.cost === 0;
  };
  const height = target.y - source.y;
  if (!isUp) {
    if (isStraight(task) && isBestTried({ ...direct, aside: source.x - target.x })) return best.course;
    const turns = listTracks(stub, height - STUB).map((turn): Course => ({ ...direct, turn }));
    const entries = withDoor(listTracks(STUB, height - stub), door).map(
      (entry): Course => ({ ...direct, entry }),
    );
    const bent = isBranch ? [...turns, ...entries] : [...entries, ...turns];
    if (!isStraight(task) && bent.some((course) => isBestTried(course))) return best.course;
    if (best.cost >= SHARED && !isStraight(task)) {
      for (const by of ASIDE) turns.some((course) => isBestTried({ ...course, aside: by }));
    }
    if (height < CARD.height) return best.course;
  }
  const [top, bottom] = isUp ? [target.y - STUB, source.y + STUB] : [source.y + STUB, target.y - STUB];
  const columns = around.cards.getFreeColumns(top, bottom, isUp ? [] : [connector.from, connector.to]);
  for (const { x: lane, detour } of listLanes(task, columns)) {
    if (best.cost <= detour) break;
    const tracks = Array.from({ length: MOST_TRACKS }, (_, index) => index * LANE_GAP);
    const turned = (by: number, entry: number): Course => ({ turn: stub + by, lane, entry, aside });
    const before = best;
    tracks.some((by) => {
      const entries = withDoor([STUB, STUB + by], door);
      for (const entry of entries) isBestTried(turned(by, entry), detour);
      return best !== before && best.cost < SHARED;
    });
    if (best.cost >= SHARED) tracks.some((by) => isBestTried(turned(0, STUB + by), detour));
  }
  return best.course;
}

/** From a place on, as far as there is room; then between those. */
function listTracks(from: number, room: number): readonly number[] {
  const tracks: number[] = [];
  for (let at = from; at <= room && tracks.length < MOST_TRACKS; at += LANE_GAP) tracks.push(at);
  for (let at = from - LANE_GAP; at >= STUB / 2; at -= LANE_GAP) tracks.push(at);
  if (tracks.length === 0) tracks.push(Math.max(STUB / 2, room));
  return tracks;
}

/** Connectors that enter one card do so together, if they can. */
function withDoor(entries: readonly number[], { entry: met }: Door): readonly number[] {
  return met === null ? entries : [met, ...entries.filter((entry) => entry !== met)];
}

type Lane = { readonly x: number; readonly detour: number };

/** In each free column the x nearest to the ends, clear of the cards beside it, and further ones beside that. */
function listLanes({ ends: { source, target }, isUp }: Task, columns: readonly Column[]): readonly Lane[] {
  const [left, right] = [Math.min(source.x, target.x), Math.max(source.x, target.x)];
  const isClean = (x: number) => [source.x, target.x].every((end) => isNoJog(x - end));
  const lanes = new Map<number, Lane>();
  for (const { from, to } of columns) {
    const clear = Math.min(CLEAR, (to - from) / 2);
    const [first, last] = [from + clear, to - clear];
    const wished = isUp ? [first, last] : [source.x, target.x, first, last];
    for (const wish of wished.map((x) => Math.min(Math.max(x, first), last)).filter(Number.isFinite)) {
      for (const x of BESIDE.map((by) => wish + by)) {
        if (x < from + LANE_GAP || x > to - LANE_GAP || !isClean(x)) continue;
        const isTight = x < first || x > last;
        const aside = Math.max(0, left - x) + Math.max(0, x - right);
        lanes.set(x, { x, detour: 2 * aside + (isTight ? 2 * CLEAR : 0) });
      }
    }
  }
  return [...lanes.values()]
    .toSorted((a, b) => a.detour - b.detour || Math.abs(a.x - target.x) - Math.abs(b.x - target.x))
    .slice(0, MOST_LANES);
}

function isNoJog(by: number): boolean {
  return by === 0 || Math.abs(by) >= LEAST_JOG;
}

function getCost(course: Course, { ends, connector, isUp }: Task, { cards, lanes }: Surroundings): number {
  const corners = findCorners(ends, course);
  const { shared, crossed } = lanes.meet(corners, connector.to);
  let length = 0;
  let covered = 0;
  const except = isUp ? [] : [connector.from, connector.to];
  for (const [index, to] of corners.entries()) {
    const from = corners[index - 1];
    if (!from) continue;
    length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const isAcross = from.y === to.y;
    const isFree = isAcross
      ? cards.isRowFree(to.y, [Math.min(from.x, to.x), Math.max(from.x, to.x)])
      : cards.isColumnFree(to.x, [Math.min(from.y, to.y) + 1, Math.max(from.y, to.y) - 1], except);
    if (!isFree) covered += 1;
  }
  const shortest = Math.abs(ends.target.x - ends.source.x) + Math.abs(ends.target.y - ends.source.y);
  const round = Math.max(0, length - shortest) + Math.abs(course.aside);
  return shared * SHARED + covered * ACROSS_A_CARD + crossed * CROSSING + (course.lane === null ? round : 0);
}
