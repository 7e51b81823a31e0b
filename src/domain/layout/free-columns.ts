import { CARD } from '#domain/design/card-size.ts';
import { findFirst } from '#domain/find-first.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

/** Closer than this to a card, a vertical line would seem to touch it. */
const BESIDE_CARD = 8;

/** From left to right; the ends may be infinite. */
export type Column = { readonly from: number; readonly to: number };

/** The cards of a design by their height on the plane. */
export class Cards {
  readonly #height: number;
  readonly #rows: readonly ProgramNode[];
  readonly #tops: readonly number[];

  constructor(steps: readonly ProgramNode[], height: number) {
    this.#height = height;
    this.#rows = steps.toSorted((a, b) => a.position.y - b.position.y);
    this.#tops = this.#rows.map(({ position }) => position.y);
  }

  /** Whether a vertical line meets no card, but for those it leads from and to. */
  isColumnFree(x: number, [top, bottom]: readonly [number, number], except: readonly NodeId[]): boolean {
    return this.between(top, bottom, except).every(
      ({ position }) => x <= position.x - BESIDE_CARD || x >= position.x + CARD.width + BESIDE_CARD,
    );
  }

  /** Whether a horizontal line meets no card. */
  isRowFree(y: number, [left, right]: readonly [number, number]): boolean {
    return this.between(y - 1, y + 1, []).every(
      ({ position }) => right <= position.x || left >= position.x + CARD.width,
    );
  }

  /** Where nothing stands between two heights. */
  getFreeColumns(top: number, bottom: number, except: readonly NodeId[]): readonly Column[] {
    const cards = this.between(top, bottom, except).toSorted((a, b) => a.position.x - b.position.x);
    const columns: Column[] = [];
    let from = -Infinity;
    for (const { position } of cards) {
      if (position.x > from) columns.push({ from, to: position.x });
      from = Math.max(from, position.x + CARD.width);
    }
    return [...columns, { from, to: Infinity }];
  }

  between(top: number, bottom: number, except: readonly NodeId[]): readonly ProgramNode[] {
    const cards: ProgramNode[] = [];
    const first = findFirst(this.#tops, (own) => own > top - this.#height);
    for (let index = first; index < this.#rows.length; index += 1) {
      const card = this.#rows[index];
      if (!card || card.position.y >= bottom) break;
      if (!except.includes(card.id)) cards.push(card);
    }
    return cards;
  }
}
