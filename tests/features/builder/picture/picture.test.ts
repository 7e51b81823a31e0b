import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareDesigns } from '#domain/diff/compare-designs.ts';
import { comparedPicture, drawPicture } from '#features/builder/picture/draw-picture.ts';
import { INKS } from '#features/builder/picture/inks.ts';
import type { Picture } from '#features/builder/picture/picture.ts';
import { getScale } from '#features/builder/picture/picture-png.ts';
import { pictureToSvg } from '#features/builder/picture/picture-svg.ts';
import { linesThatFit, textWidth } from '#features/builder/picture/text-fit.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { EVERY_TYPE, nodesOfType, programAround } from '#tests/domain/builders/every-setting.ts';

const WORDS = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const textsOf = ({ shapes }: Picture) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('the picture of a program', () => {
  it('shows every step by title and summary, and the labels of branches', () => {
    const design = aDesign({
      nodes: [start(), decision('ask'), sendEmail('mail'), end('yes', 'Done'), end('no', 'Left')],
      connectors: ways('start > ask', 'ask yes> mail > yes', 'ask no> no'),
    });
    expect(textsOf(drawPicture(design, WORDS))).toEqual([
      'Start',
      'Daily at 09:00 · segment',
      '“New subscribers”',
      'Decision',
      'Opened “Welcome 1”',
      'within 2 days',
      'Send email',
      'Welcome 1',
      'End',
      'Done',
      'End',
      'Left',
      'Yes',
      'No',
    ]);
  });

  it.each(EVERY_TYPE)('draws %s', (type) => {
    const pictures = nodesOfType(type).map((node) => drawPicture(programAround(node), WORDS));
    const faulty = pictures.filter(
      ({ width, height, shapes }) =>
        !(width * height > 0 && shapes.every((shape) => Number.isFinite(shape.x + shape.y))),
    );
    expect(pictures).not.toEqual([]);
    expect(faulty).toEqual([]);
  });

  it('is well-formed SVG whatever the texts say', () => {
    const hostile = `</text><script>alert("1")</script> & 'x' \u0000\u0007\ud800`;
    const design = aDesign({ nodes: [start(), sendEmail('mail'), end('end', hostile)] });
    const svg = pictureToSvg(drawPicture(design, WORDS), hostile);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('script')).toBeNull();
    expect(parsed.querySelector('title')?.textContent).toContain('</text><script>alert("1")</script>');
  });

  it('marks what differs by colour, sign and word', () => {
    const before = aDesign({ nodes: [start(), sendEmail('mail'), delay('wait'), end()] });
    const after = aDesign({
      nodes: [start({ limit: 'everyTime' }), sendEmail('mail'), sendEmail('again'), end()],
    });
    const marked = textsOf(comparedPicture(compareDesigns(before, after), WORDS)).slice(-3);
    expect(marked.toSorted()).toEqual(['Added', 'Changed', 'Removed']);
  });

  it('never requests a larger PNG than browsers draw', () => {
    expect(getScale({ width: 800, height: 1_200 })).toBe(2);
    const huge = { width: 2_000, height: 200_000 };
    expect(huge.height * getScale(huge)).toBeLessThanOrEqual(16_000);
    expect(huge.width * huge.height * getScale(huge) ** 2).toBeLessThanOrEqual(64_000_000);
  });

  it('uses the colours of light mode from the tokens', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    const light = Object.fromEntries(
      [...tokens.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name, hex]) => [name, hex]),
    );
    const inks = Object.values(INKS);
    expect(inks.map(({ token }) => light[token])).toEqual(inks.map((ink) => ink.light));
  });
});

describe('lines of text', () => {
  it('break at spaces and end in an ellipsis', () => {
    const room = { width: 100, size: 13, lines: 2 };
    const lines = linesThatFit('Waits until the next working day at nine in the morning', room);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(lines.every((line) => textWidth(line, 13) <= 100)).toBe(true);
  });

  it('cut a word that is too long, never a character', () => {
    const lines = linesThatFit('🎂'.repeat(60), { width: 100, size: 13, lines: 1 });
    expect(lines[0]?.isWellFormed()).toBe(true);
    expect(linesThatFit('', { width: 100, size: 13, lines: 2 })).toEqual([]);
  });
});
