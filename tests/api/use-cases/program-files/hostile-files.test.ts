import { describe, expect, test } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import { formatProgramFile } from '#domain/programs/program-file.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, end } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import { importFile, preview } from './send-program-file.ts';

const GOOD = formatProgramFile({ name: 'Welcome', design: aDesign(), catalogue: aCatalogue() });

// Tests know what they change.
// oxlint-disable-next-line typescript/no-explicit-any
const changed = (change: (file: any) => void): string => {
  const file = JSON.parse(GOOD);
  change(file);
  return JSON.stringify(file);
};

const connected = (connector: { from: string; route: string; to: string }) =>
  changed(({ design }) => {
    design.connectors = [connector];
  });

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const manyNodes = (count: number) =>
  changed(({ design }) => {
    design.nodes = Array.from({ length: count }, (_, index) => ({ ...end(`end-${index}`) }));
  });

type Hostile = readonly [name: string, text: () => string, words: RegExp];

/** What is wrong, and the words it is refused with. */
const HOSTILE: readonly Hostile[] = [
  ['nothing', () => '', /^The file is empty\./],
  ['no JSON', () => 'name,email\nAda,ada@example.com', /^The file is not a program file\. It is not JSON/],
  ['half a file', () => GOOD.slice(0, -40), /^The file is not a program file\. It is not JSON/],
  ['other JSON', () => '{"name":"package"}', /^The file is not a program file\. It is JSON, but/],
  ['a list', () => '[1, 2, 3]', /^The file is not a program file\. It is JSON, but/],
  ['null', () => 'null', /^The file is not a program file\. It is JSON, but/],
  ['a newer format', () => changed((file) => (file.version = 2)), /^The file was made by a newer version/],
  [
    'no version',
    () => changed((file) => delete file.version),
    /^The program in the file is damaged\. version/,
  ],
  [
    'an unknown field',
    () => changed((file) => (file.status = 'Active')),
    /damaged\. status is not a known field/,
  ],
  [
    'figures',
    () => changed(({ design }) => (design.figures = {})),
    /damaged\. design\.figures is not a known field/,
  ],
  ['a prototype key', () => GOOD.replace('"name"', '"__proto__": {"isAdmin": true}, "name"'), /__proto__/],
  [
    'a prototype key in disguise',
    () => GOOD.replace('"name"', String.raw`"\u005f_proto_\u005F" : {}, "name"`),
    /__proto__/,
  ],
  [
    'a constructor',
    () => GOOD.replace('"name"', '"constructor": {"prototype": {}}, "name"'),
    /constructor is not a known field/,
  ],
  [
    'a lone surrogate',
    () => changed((file) => (file.name = '\ud800')),
    /damaged\. name has characters that cannot be stored/,
  ],
  [
    'an unknown type',
    () => changed(({ design }) => (design.nodes[1].type = 'teleport')),
    /damaged\. design\.nodes\.1/,
  ],
  [
    'settings of another type',
    () => changed(({ design }) => (design.nodes[1].settings = { days: 1 })),
    /damaged\. design\.nodes\.1\.settings/,
  ],
  [
    'two starts',
    () => changed(({ design }) => design.nodes.push({ ...design.nodes[0], id: 'other' })),
    /has 2 start nodes/,
  ],
  [
    'the same id twice',
    () => changed(({ design }) => design.nodes.push(design.nodes[1])),
    /is the id of an earlier node/,
  ],
  [
    'an unknown kind of reference',
    () => changed((file) => (file.references[0].reference.kind = 'planet')),
    /damaged\. references\.0/,
  ],
  [
    '50,000 steps',
    () => manyNodes(50_000),
    /^The file is too large to be a program\. A program can have up to 5,000 steps/,
  ],
  [
    '5,001 steps',
    () => manyNodes(5_001),
    /^The program in the file has 5,001 steps\. A program can have up to 5,000 steps/,
  ],
  ['a depth of 100,000', () => deep(100_000), /^The file is not a program file/],
  [
    'a depth of 100,000 in a program',
    () => GOOD.replace('"name"', `"x": ${deep(100_000)}, "name"`),
    /^The file is not a program file/,
  ],
  [
    'an object of 1,000 keys',
    () => JSON.stringify(Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`key${index}`, 1]))),
    /^The file is too large to be a program/,
  ],
  ['two million values', () => `[${'0,'.repeat(2_000_000)}0]`, /^The file is too large to be a program/],
];

/** What no edit could have drawn, and the words it is refused with. */
const UNDRAWABLE: readonly Hostile[] = [
  [
    'a step that leads to itself',
    () => connected({ from: 'mail', route: 'next', to: 'mail' }),
    /leads a step to itself/,
  ],
  ['a way back to Start', () => connected({ from: 'mail', route: 'next', to: 'start' }), /leads to Start/],
  [
    'a route that is not there',
    () => connected({ from: 'mail', route: 'yes', to: 'end' }),
    /route that its step does not have/,
  ],
  [
    'a connector to nowhere',
    () => connected({ from: 'mail', route: 'next', to: 'gone' }),
    /is not the id of a node/,
  ],
  [
    'a connector from nowhere',
    () => connected({ from: 'gone', route: 'next', to: 'end' }),
    /is not the id of a node/,
  ],
];

describe('[F2] [SEC-3] a file that is no program', () => {
  test.each(HOSTILE)('%s is refused in words, and nothing changes', async (_name, text, words) => {
    expect(await tryFile(text())).toEqual(refusedTwice(words));
  });

  test.each(UNDRAWABLE)('[F3] %s is refused in words, and nothing changes', async (_name, text, words) => {
    expect(await tryFile(text())).toEqual(refusedTwice(words));
  });

  test('the API refuses more than 10 MB before reading it', async () => {
    const api = await anApi();
    const { status } = await preview(api, ' '.repeat(10 * 1024 * 1024 + 1));
    expect(status).toBe(413);
  });

  test('a file of 5,000 steps is read', async () => {
    const api = await anApi();
    const file = changed(({ design }) => {
      const ends = Array.from({ length: 4_999 }, (_, index) => end(`end-${index}`));
      design.nodes = [design.nodes[0], ...ends];
      design.connectors = [];
    });
    expect((await preview(api, file)).status).toBe(200);
  });

  test('the file from which these are made is a program', async () => {
    const api = await anApi();
    expect((await preview(api, GOOD)).status).toBe(200);
  });
});

/** What the preview and the import of a file answer, and whether anything stored has changed. */
async function tryFile(text: string) {
  const api = await anApi();
  const before = await api.dump();
  const answers = [await preview(api, text), await importFile(api, text)];
  const after = await api.dump();
  return {
    statuses: answers.map(({ status }) => status),
    words: answers.map(({ body }) => joinReason(body as Problem)),
    isUnchanged: JSON.stringify(after) === JSON.stringify(before),
  };
}

function refusedTwice(words: RegExp) {
  const matching = expect.stringMatching(words);
  return { statuses: [400, 400], words: [matching, matching], isUnchanged: true };
}
