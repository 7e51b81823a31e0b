import type { Connector } from '#domain/design/design.ts';
import { STEP_KINDS } from '#domain/engine/records/stored.ts';
import type { NodeId } from '#domain/ids.ts';
import { wayKey } from '#domain/layout/ways.ts';
import { OUTSIDE, type Replay } from '#domain/report/replay.ts';
import {
  figuresAt,
  getEndOfStretch,
  type MovesThen,
  movesIn,
  stretchUntil,
} from '#domain/report/replay-figures.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import type { Past } from '#features/builder/design/figures-store.ts';

type Counted = 'ever' | 'sent' | 'opened' | 'clicked';

/** Node numbers are places in `nodeIds`. */
export type PlayedReplay = Replay & { readonly nodeIds: readonly NodeId[] };

/** What the canvas shows at the end of a stretch. */
export function pastAt(
  replay: PlayedReplay,
  stretch: number,
  connectors: readonly Connector[],
): Omit<Past, 'isRehearsed'> {
  const { nodeIds } = replay;
  const at = getEndOfStretch(replay, stretch);
  const then = figuresAt(replay, stretch, nodeIds.length);
  const dayBefore = figuresAt(replay, stretchUntil(replay, at - DAY), nodeIds.length);
  return {
    at: at as Instant,
    everEnrolled: enrolledUntil(replay, stretch),
    byNode: nodeIds.map((nodeId, node) => {
      const told = (kind: 'here' | Counted) => then[kind][node] ?? 0;
      const sinceDayBefore = (kind: Counted) => told(kind) - (dayBefore[kind][node] ?? 0);
      return {
        nodeId,
        here: told('here'),
        ever: told('ever'),
        sent: told('sent'),
        opened: told('opened'),
        clicked: told('clicked'),
        lastDay: {
          ever: sinceDayBefore('ever'),
          sent: sinceDayBefore('sent'),
          opened: sinceDayBefore('opened'),
          clicked: sinceDayBefore('clicked'),
        },
      };
    }),
    moves: alongConnectors(movesIn(replay, stretch), nodeIds, connectors),
  };
}

function enrolledUntil({ moves }: Replay, stretch: number): number {
  return moves.contacts.reduce(
    (sum, contacts, row) =>
      moves.from[row] === OUTSIDE && (moves.at[row] ?? 0) <= stretch ? sum + contacts : sum,
    0,
  );
}

/** Who came in, left, or went where no connector leads any more is on none. */
function alongConnectors(
  moves: readonly MovesThen[],
  nodeIds: PlayedReplay['nodeIds'],
  connectors: readonly Connector[],
): ReadonlyMap<string, number> {
  const along = new Map<string, number>();
  for (const { from, to, by, contacts } of moves) {
    const leading = connectors.filter((one) => one.from === nodeIds[from] && one.to === nodeIds[to]);
    // Two ways out may lead to one step: then what was decided tells them apart.
    const taken = leading.find(({ route }) => isDecided(STEP_KINDS[by], route)) ?? leading[0];
    if (!taken || STEP_KINDS[by] === 'moved') continue;
    const id = wayKey(taken);
    along.set(id, (along.get(id) ?? 0) + contacts);
  }
  return along;
}

function isDecided(kind: string | undefined, route: string): boolean {
  return kind?.toLowerCase() === `went${route}`;
}

export function insideThen({ byNode }: Pick<Past, 'byNode'>): number {
  return byNode.reduce((sum, { here }) => sum + here, 0);
}

export function movesThen({ moves }: Pick<Past, 'moves'>): number {
  return [...moves.values()].reduce((sum, contacts) => sum + contacts, 0);
}
