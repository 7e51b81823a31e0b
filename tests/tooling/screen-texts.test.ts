import { expect, test } from 'vitest';
import { readSources, readTexts, type ScreenText } from './screen-texts.ts';

/** What a text must not have, by what to write instead. */
const FAULTS = {
  'curly quotes and apostrophes': ({ text }) => /["']/.test(text.replaceAll(/\[[\w-]+="[^"]*"\]/g, '')),
  '“50%”, without a space': ({ text }) => /[\d}]\s(%|per ?cent\b)/.test(text),
  'a title without a full stop: what joins it to its detail adds one': ({ text, isTitle }) =>
    isTitle && text.endsWith('.'),
  'negatives in full, “cannot” and “do not”': ({ text }) =>
    /\b(ca|do|wo|is|does|did|are|was|were|could|should|has|have|would)n[’']t\b/i.test(text),
  'the words of docs/glossary.md and plain English': ({ text }) => PRIVATE_WORDS.test(text),
} satisfies Readonly<Record<string, (text: ScreenText) => boolean>>;

const PRIVATE_WORDS = new RegExp(
  [
    'anew|whoever|nobody|somebody|meanwhile|mistyped|put right|look again|made[- ]up',
    '(?<!all |everyone )at once',
    '(go|goes|going|went) on|(is|are|was|were) told|(is|are|was) looked at|stands?|hangs? on|leads? nowhere',
    'for good|(is|are|was|were) gone|gone for|\\(gone\\)|purged?',
    'brings? back|brought back|(is|are) back(?= as |\\.|$)',
    'goes (yes|no)|went (yes|no)|way out|so many|half within|in the next day|another draw|left out|leaves? out',
    'at the most|(is|are) the most|waits? for (its|their) turn|there is no such|as the system|is no \\w+ of',
  ]
    .map((words) => `(?<![\\w-])(${words})(?![\\w-])`)
    .join('|'),
  'i',
);

/** Where straight quotes are the format of a file, a header or a selector. */
const CODE = {
  'src/domain/csv/read-csv.ts': 'the quotes of CSV',
  'src/domain/csv/write-csv.ts': 'the quotes of CSV',
  'src/features/builder/picture/picture-svg.ts': 'the markup of a picture',
  'src/domain/imports/names-in-cell.ts': 'names with a separator in one cell',
  'src/features/audience/contacts/personal-data-file.ts': 'the markup of a file',
  'src/api/http/answers.ts': 'an ETag',
  'src/api/http/read-request.ts': 'an ETag',
  'src/client/connection/request.ts': 'an ETag',
  'src/api/routes/public-v2.ts': 'the challenge of RFC 7617',
  'src/api/sample/names.ts': 'family names as people type them',
} satisfies Readonly<Record<string, string>>;

const SOURCES = readSources();
const WITH_FAULTS = new Set(SOURCES.filter(hasFault).map(({ path }) => path));

test('every text is written by the rules of the screen', () => {
  const texts = SOURCES.filter(({ path }) => !Object.hasOwn(CODE, path));
  expect(describeFaults(texts)).toEqual([]);
});

test('a format of its own has a straight quote', () => {
  expect(Object.keys(CODE).filter((path) => !WITH_FAULTS.has(path))).toEqual([]);
});

test.each([
  [
    'a straight quote around a value',
    'const saved = (name) => `"${name}" saved.`;',
    'curly quotes and apostrophes',
  ],
  ['a straight apostrophe', "const text = <p>The contact's list</p>;", 'curly quotes and apostrophes'],
  ['a space before the sign', 'const share = (part) => `${part} %`;', '“50%”, without a space'],
  [
    'a title that is a sentence',
    "const reason = { title: 'The file is empty.' };",
    'a title without a full stop: what joins it to its detail adds one',
  ],
  [
    'a title of one of two',
    "const words = { emptyTitle: (many) => (many ? 'Empty.' : 'Full') };",
    'a title without a full stop: what joins it to its detail adds one',
  ],
  [
    'a title that is passed',
    "function refuse(title) {} refuse('The file is empty.');",
    'a title without a full stop: what joins it to its detail adds one',
  ],
  [
    'a negative that is cut short',
    "const text = 'It can’t be undone';",
    'negatives in full, “cannot” and “do not”',
  ],
  ['a private word', "const text = 'Enter it anew';", 'the words of docs/glossary.md and plain English'],
])('finds %s', (_, source, expected) => {
  expect(describeFaults(readTexts('words.tsx', source))).toEqual([expect.stringMatching(expected)]);
});

test('leaves alone what nobody reads on screen', () => {
  const source = `
    import { gone } from './gone for good.ts';
    type Way = 'way out' | 'for good';
    const key = { 'stands anew': 'gone' };
    const rule = document.querySelector('input:not([type="radio"])');
    throw new Error("It can't be that nobody is here.");
    const box = <div className="leads nowhere" data-part="for good" />;
    const all = 'Everyone at once';
  `;
  expect(describeFaults(readTexts('words.tsx', source))).toEqual([]);
});

function hasFault(text: ScreenText): boolean {
  return Object.values(FAULTS).some((isFault) => isFault(text));
}

/** "src/ui/words.ts:8 “Look again”: write …" */
function describeFaults(texts: readonly ScreenText[]): readonly string[] {
  return texts.flatMap((text) =>
    Object.entries(FAULTS)
      .filter(([, isFault]) => isFault(text))
      .map(([instead]) => `${text.path}:${text.line} “${text.text}”: write ${instead}`),
  );
}
