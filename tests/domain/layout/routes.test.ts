import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { findCorners } from '#domain/layout/course.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import { routeConnectors } from '#domain/layout/route-connectors.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  multiDecision,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { planarDesigns, wildDesigns } from '#tests/domain/builders/random-design.ts';
import { brokenRouteRules, drawConnectors } from './broken-route-rules.ts';
import { randomProgram } from './random-programs.ts';

const SEED = { seed: 20_261_124, numRuns: 150 };
const opened = { kind: 'openedCampaign', campaignId: campaignId(1) } as const;

/** The corners of one connector, from its source on. */
const cornersOf = (design: Design, key: string, height: number = CARD.height) =>
  drawConnectors(design, height)
    .find(({ connector }) => `${connector.from}:${connector.route}` === key)
    ?.corners.map(({ x, y }) => [x, y]);

describe('connectors', { timeout: 60_000 }, () => {
  test('[D18] have lanes of their own, straight chains and no small jogs in programs that need no crossing', () => {
    fc.assert(
      fc.property(planarDesigns, (design) => {
        expect(brokenRouteRules(design)).toEqual([]);
      }),
      SEED,
    );
  });

  test('[D18] have them whatever is connected to what', () => {
    fc.assert(
      fc.property(wildDesigns, (design) => {
        expect(brokenRouteRules(design)).toEqual([]);
      }),
      SEED,
    );
  });

  test('[D15] [D18] stay clear of text labels', () => {
    const faults = Array.from({ length: 40 }, (_, seed) => {
      const { name, design } = randomProgram(seed);
      return brokenRouteRules(design).map((fault) => `${name}: ${fault}`);
    });
    expect(faults.flat()).toEqual([]);
  });

  test('[D18] run the same whatever order connectors are kept in', () => {
    fc.assert(
      fc.property(wildDesigns, (design) => {
        const tidy = tidyUp(design);
        const reversed = {
          ...tidy,
          nodes: tidy.nodes.toReversed(),
          connectors: tidy.connectors.toReversed(),
        };
        const inOrder = (courses: ReturnType<typeof routeConnectors>) =>
          [...courses].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(inOrder(routeConnectors(reversed, CARD.height))).toEqual(
          inOrder(routeConnectors(tidy, CARD.height)),
        );
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  test('[D18] go straight down in a chain', () => {
    expect(cornersOf(tidyUp(aDesign()), 'start:next')).toEqual([
      [116, 96],
      [116, 144],
    ]);
  });

  test('[D18] merge right above the card that they enter', () => {
    const design = tidyUp(
      aDesign({
        nodes: [start(), decision('ask'), sendEmail('thank'), delay('wait'), end()],
        connectors: ways('start > ask', 'ask yes> thank > end', 'ask no> wait > end'),
      }),
    );
    expect([cornersOf(design, 'thank:next'), cornersOf(design, 'wait:next')]).toEqual([
      [
        [-16, 384],
        [-16, 416],
        [116, 416],
        [116, 432],
      ],
      [
        [248, 384],
        [248, 416],
        [116, 416],
        [116, 432],
      ],
    ]);
  });

  test('[D18] end beside the middle of a card rather than jog by less than 16 px', () => {
    const design = aDesign({
      nodes: [start(), { ...end(), position: { x: 10, y: 200 } }],
      connectors: ways('start > end'),
    });
    expect(cornersOf(design, 'start:next')).toEqual([
      [116, 96],
      [116, 200],
    ]);
  });

  test('[D18] pass beside a card that stands in their way', () => {
    const design = aDesign({
      nodes: [
        start(),
        { ...delay('wait'), position: { x: 0, y: 144 } },
        { ...end(), position: { x: 0, y: 288 } },
      ],
      connectors: ways('start > end'),
    });
    expect(cornersOf(design, 'start:next')?.[2]?.[0]).toBe(-24);
  });

  test('[D18] lead back up beside everything between', () => {
    const design = aDesign({
      nodes: [
        start(),
        { ...delay('wait'), position: { x: 0, y: 144 } },
        { ...decision('ask'), position: { x: 0, y: 288 } },
      ],
      connectors: ways('start > wait > ask', 'ask no> wait'),
    });
    expect(cornersOf(design, 'ask:no')?.[2]?.[0]).toBe(CARD.width + 24);
  });

  test('[D18] part below each other, the outermost first', () => {
    const design = tidyUp(
      aDesign({
        nodes: [
          start(),
          multiDecision('ask', [opened, opened, opened, opened, opened]),
          ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => delay(id)),
        ],
        connectors: ways(
          'start > ask',
          'ask case-1> a',
          'ask case-2> b',
          'ask case-3> c',
          'ask case-4> d',
          'ask case-5> e',
          'ask default> f',
        ),
      }),
    );
    const turns = [...routeConnectors(design, CARD.height)].map(([key, { turn }]) => [key, turn]);
    expect(Object.fromEntries(turns)).toEqual({
      'start:next': null,
      'ask:case-1': 12,
      'ask:case-2': 24,
      'ask:case-3': 36,
      'ask:case-4': 36,
      'ask:case-5': 24,
      'ask:default': 12,
    });
  });

  test('turn at right angles while a card is dragged above the one before it', () => {
    const ends = { source: { x: 10, y: 300 }, target: { x: 300, y: 0 } };
    const corners = findCorners(ends, { turn: null, lane: null, entry: null, aside: 0 });
    const isRight = corners.slice(1).map((to, at) => corners[at]?.x === to.x || corners[at]?.y === to.y);
    expect(isRight).not.toContain(false);
  });
});
