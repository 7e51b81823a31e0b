import { expect, it } from 'vitest';
import { columnAt, roundedPath } from '#features/builder/drawing/connector-path.ts';
import { createCourses } from '#features/builder/drawing/courses.ts';
import { aDesign, delay, start, ways } from '#tests/domain/builders/a-design.ts';

it('draws a straight connector as one line', () => {
  expect(
    roundedPath([
      { x: 10, y: 0 },
      { x: 10, y: 90 },
    ]),
  ).toBe('M10 0L10 90');
});

it('finds the stretch that passes a height', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 0, y: 20 },
    { x: 50, y: 20 },
    { x: 50, y: 90 },
  ];
  expect([columnAt(corners, 10), columnAt(corners, 40), columnAt(corners, 100)]).toEqual([0, 50, undefined]);
});

it('leads connectors anew only when a step was moved, connected, added or deleted', () => {
  const courses = createCourses();
  const design = aDesign({
    nodes: [start(), { ...delay('wait'), position: { x: 0, y: 200 } }],
    connectors: ways('start > wait'),
  });
  const before = courses(design, 68);
  const [first, wait] = design.nodes;
  const edited = {
    ...design,
    nodes: [
      first ?? start(),
      { ...wait, ...delay('wait', { kind: 'days', days: 9 }), position: { x: 0, y: 200 } },
    ],
  };
  const moved = { ...design, nodes: [first ?? start(), { ...delay('wait'), position: { x: 90, y: 200 } }] };
  expect([courses(edited, 68) === before, courses(moved, 68) === before]).toEqual([true, false]);
});
