import { STEP_KINDS, type StepKind } from '#domain/engine/records/stored.ts';
import { OUTSIDE, type Replay, type Stretches, saysWhy } from '#domain/report/replay.ts';

/** A way from a place to another, and how many contacts went it in each stretch. */
type Way = {
  readonly from: number;
  readonly to: number;
  readonly decided: StepKind | null;
  readonly counts: Int32Array;
  /** Another one from there. */
  readonly next: Way | null;
};

type MessagesOfNode = {
  readonly sent: Int32Array;
  readonly opened: Int32Array;
  readonly clicked: Int32Array;
};

/** What a replay shows, counted while it happens: what there is to count is known before, who does it is not. */
export type FlowCounts = {
  readonly time: Stretches;
  /** The first way from a place: the outside, then nodes by number. */
  readonly ways: (Way | null)[];
  /** By node number; null where nothing was sent. */
  readonly messages: (MessagesOfNode | null)[];
  /** By node number: contacts there at the beginning. */
  readonly atFirst: Int32Array;
};

export function createFlowCounts(time: Stretches, nodes: number): FlowCounts {
  return {
    time,
    ways: Array.from({ length: nodes + 1 }, () => null),
    messages: Array.from({ length: nodes }, () => null),
    atFirst: new Int32Array(nodes),
  };
}

export function countMove(
  flow: FlowCounts,
  stretch: number,
  from: number,
  to: number,
  decided: StepKind | null,
): void {
  const { counts } = getWay(flow, from, to, decided);
  counts[stretch] = (counts[stretch] ?? 0) + 1;
}

function getWay({ ways, time }: FlowCounts, from: number, to: number, decided: StepKind | null): Way {
  const first = ways[from + 1] ?? null;
  for (let way = first; way; way = way.next) if (way.to === to && way.decided === decided) return way;
  const way = { from, to, decided, counts: new Int32Array(time.stretches), next: first };
  ways[from + 1] = way;
  return way;
}

export function getMessages({ messages, time }: FlowCounts, node: number): MessagesOfNode {
  const known = messages[node];
  if (known) return known;
  const column = () => new Int32Array(time.stretches);
  const own = { sent: column(), opened: column(), clicked: column() };
  messages[node] = own;
  return own;
}

/** By node number: how often contacts came to it. */
export function countVisits({ ways, messages }: FlowCounts): Int32Array {
  const visits = new Int32Array(messages.length);
  for (const { to, counts } of listWays(ways)) {
    if (to !== OUTSIDE) visits[to] = (visits[to] ?? 0) + sum(counts);
  }
  return visits;
}

/** By node number. */
export function countSent({ messages }: FlowCounts): Int32Array {
  return Int32Array.from(messages, (own) => (own ? sum(own.sent) : 0));
}

/** Contacts inside at the beginning enter in the first stretch, before all others. */
export function buildReplay({ time, ways, messages, atFirst }: FlowCounts): Replay {
  const moves = { at: [], from: [], to: [], by: [], contacts: [] } satisfies Replay['moves'] as Rows<
    Replay['moves']
  >;
  const sends = { at: [], node: [], sent: [], opened: [], clicked: [] } satisfies Replay['messages'] as Rows<
    Replay['messages']
  >;
  const merged = mergeWays(ways, atFirst, time);
  for (let stretch = 0; stretch < time.stretches; stretch++) {
    for (const { from, to, by, counts } of merged) {
      const contacts = counts[stretch] ?? 0;
      if (contacts === 0) continue;
      moves.at.push(stretch);
      moves.from.push(from);
      moves.to.push(to);
      moves.by.push(by);
      moves.contacts.push(contacts);
    }
    for (const [node, own] of messages.entries()) {
      const [sent, opened, clicked] = [
        own?.sent[stretch] ?? 0,
        own?.opened[stretch] ?? 0,
        own?.clicked[stretch] ?? 0,
      ];
      if (sent + opened + clicked === 0) continue;
      sends.at.push(stretch);
      sends.node.push(node);
      sends.sent.push(sent);
      sends.opened.push(opened);
      sends.clicked.push(clicked);
    }
  }
  return { ...time, moves, messages: sends };
}

type Rows<Columns> = { readonly [Column in keyof Columns]: number[] };
type MergedWay = {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly counts: Int32Array;
};

/** Ways that differ in nothing a replay tells are one; in the order of a replay's rows. */
function mergeWays(ways: FlowCounts['ways'], atFirst: Int32Array, { stretches }: Stretches): MergedWay[] {
  const merged = new Map<string, MergedWay>();
  const own = (from: number, to: number, by: number): Int32Array => {
    const key = `${from} ${to} ${by}`;
    const known = merged.get(key) ?? { from, to, by, counts: new Int32Array(stretches) };
    merged.set(key, known);
    return known.counts;
  };
  for (const { from, to, decided, counts } of listWays(ways)) {
    const by = decided !== null && saysWhy(decided) ? STEP_KINDS.indexOf(decided) : -1;
    addTo(own(from, to, by), counts);
  }
  for (const [node, contacts] of atFirst.entries()) {
    if (contacts > 0) addTo(own(OUTSIDE, node, -1), [contacts]);
  }
  return [...merged.values()].sort(
    (one, other) => one.from - other.from || one.to - other.to || one.by - other.by,
  );
}

function* listWays(ways: FlowCounts['ways']): Generator<Way> {
  for (const first of ways) for (let way = first; way; way = way.next) yield way;
}

function addTo(column: Int32Array, added: Int32Array | readonly number[]): void {
  for (let row = 0; row < added.length; row++) column[row] = (column[row] ?? 0) + (added[row] ?? 0);
}

function sum(column: Int32Array): number {
  return column.reduce((sum, count) => sum + count, 0);
}
