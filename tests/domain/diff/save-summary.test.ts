import { describe, expect, test } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import { describeSave } from '#domain/diff/save-summary.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CONTEXT = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const said = (before: Design, after: Design) => describeSave(before, after, CONTEXT);

const waiting = (days: number, ...more: Design['nodes']) =>
  aDesign({
    nodes: [start(), sendEmail('mail'), delay('wait', { kind: 'days', days }), end(), ...more],
    connectors: ways('start > mail > wait > end'),
  });

describe('a save in one line', () => {
  test('[D21] a changed setting comes before an added step', () => {
    expect(said(waiting(1), waiting(3, sendEmail('again', 2)))).toBe(
      'Changed Delay from “Wait 1 day” to “Wait 3 days”, added Send email “Welcome 2”',
    );
  });

  test.each([
    [2, 'Added End “Outcome 1”, added End “Outcome 2”'],
    [3, 'Added End “Outcome 1”, added End “Outcome 2”, added End “Outcome 3”'],
    [4, 'Added End “Outcome 1”, added End “Outcome 2”, added End “Outcome 3” and 1 more change'],
    [5, 'Added End “Outcome 1”, added End “Outcome 2”, added End “Outcome 3” and 2 more changes'],
  ])('[D21] of %d changes three are named and the rest counted', (count, line) => {
    const more = Array.from({ length: count }, (_, index) => end(`end-${index}`, `Outcome ${index + 1}`));
    expect(said(waiting(1), waiting(1, ...more))).toBe(line);
  });

  test('[D21] connectors are named where no step changed, and moves where nothing else did', () => {
    const elsewhere = aDesign({ connectors: ways('start > end', 'mail > end') });
    const moved = aDesign({ nodes: [start(), sendEmail('mail'), { ...end(), position: { x: 9, y: 9 } }] });
    expect([said(aDesign(), elsewhere), said(aDesign(), moved), said(aDesign(), aDesign())]).toEqual([
      'Connected Start to End, disconnected Start to Send email',
      'Moved 1 step',
      'Saved without changes',
    ]);
  });

  test('[D21] a long outcome is cut, never in the middle of a character', () => {
    const line = said(
      aDesign(),
      aDesign({ nodes: [start(), sendEmail('mail'), end('end', '🎂'.repeat(90))] }),
    );
    expect([...line]).toHaveLength(100);
    expect(line.isWellFormed()).toBe(true);
  });
});
