import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { ROOMS } from '#scripts/lint/rooms.mjs';
import { lintProbes, type Probe } from './probe-lint.ts';

type Row = { readonly layer: string; readonly room: string; readonly later: readonly string[] };

/** A room of the table with the rooms after it, which it may not import. */
const ROWS: readonly Row[] = Object.entries(ROOMS).flatMap(([layer, rooms]) =>
  rooms.map((room, place) => ({ layer, room, later: rooms.slice(place + 1) })),
);

const OTHER_WAYS: readonly (readonly [way: string, file: string, source: string])[] = [
  ['a type', 'src/api/storage/type.ts', `import type { X } from '#api/app/app.ts'; export type Y = X;`],
  ['a type in place', 'src/api/storage/place.ts', `export type Y = import('#api/app/app.ts').X;`],
  ['a module on demand', 'src/api/storage/demand.ts', `export const y = () => import('#api/app/app.ts');`],
  ['a module below a room', 'src/api/storage/below/a.ts', `import { x } from '#api/routes/below/a.ts'; x();`],
];

const NO_ROOM = 'src/api/attic/probe.ts';

const refusals = lintProbes([
  { file: NO_ROOM, source: 'export const y = 1;' },
  ...ROWS.map(importingEveryRoom),
  ...OTHER_WAYS.map(([, file, source]): Probe => ({ file, source })),
]);

test.each(ROWS)('lint lets $room of $layer import the rooms before it and no other', (row) => {
  expect(laterImports(importingEveryRoom(row).file)).toEqual(
    row.later.map((later) => `In ${row.layer}, ${row.room} may not import ${later}`),
  );
});

test.each(OTHER_WAYS)('lint refuses %s of a later room', (_way, file) => {
  expect(laterImports(file)).toEqual([
    expect.stringMatching(/^In api, storage may not import (app|routes)$/),
  ]);
});

test('lint refuses a folder that is no room', () => {
  expect(refusals.get(NO_ROOM)).toEqual([
    expect.stringMatching(/^house\(room-order\) This folder is no room of scripts\/lint\/rooms\.mjs/),
  ]);
});

function importingEveryRoom({ layer, room }: Row): Probe {
  const imports = (ROOMS[layer] ?? []).map(
    (other, place) => `import { x as x${place} } from '#${layer}/${moduleOf(other)}'; x${place}();`,
  );
  return { file: `src/${layer}/${moduleOf(room)}`, source: imports.join('\n') };
}

/** A room is a folder, a module by itself, or (`.`) what lies in the folder of the layer. */
function moduleOf(room: string): string {
  return /\.tsx?$/.test(room) ? room : posix.join(room, 'probe.ts');
}

function laterImports(file: string): readonly string[] {
  return (refusals.get(file) ?? []).flatMap(
    (refusal) => /^house\(room-order\) (.+), a later room/.exec(refusal)?.[1] ?? [],
  );
}
