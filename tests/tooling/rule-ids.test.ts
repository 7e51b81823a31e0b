import { expect, test } from 'vitest';
import { findRuleIdFaults } from '#scripts/rule-ids.mjs';

/** Written apart, so that the check of this project does not find planted ids in this file. */
const mention = (id: string): string => `[${id}]`;
const rule = (id: string): string => `- **${id}** A name has 1 to 255 characters.`;
const goal = (id: string, evidence: string): string =>
  `| **${id}** | requests sent twice | one effect | ${evidence} |`;
const aTest = (...ids: readonly string[]) => ({
  path: 'tests/names.test.ts',
  text: `test('${ids.map(mention).join(' ')} refuses 256 characters', () => {});`,
});

const SOUND = {
  spec: rule('L1'),
  quality: goal('ROB-9', '`tests/names.test.ts`'),
  sources: [aTest('L1', 'ROB-9')],
};

test('finds nothing where every id is defined once and tested', () => {
  expect(findRuleIdFaults(SOUND)).toEqual([]);
});

test('finds a rule that only a comment bears', () => {
  const comment = { path: 'src/names.ts', text: `/** ${mention('L1')} */` };
  expect(findRuleIdFaults({ ...SOUND, sources: [aTest('ROB-9'), comment] })).toEqual([
    'L1 of src/domain/SPEC.md has no test.',
  ]);
});

test('finds a goal without a test or a command', () => {
  expect(findRuleIdFaults({ ...SOUND, sources: [aTest('L1')] })).toEqual([
    'ROB-9 of docs/quality.md has no test and names no command.',
  ]);
});

test('takes a command as evidence of a goal', () => {
  const quality = goal('PERF-2', '`npm run bench`');
  expect(findRuleIdFaults({ ...SOUND, quality, sources: [aTest('L1')] })).toEqual([]);
});

test('finds evidence that does not exist', () => {
  const quality = goal('ROB-9', '`tests/gone.test.ts`');
  expect(findRuleIdFaults({ ...SOUND, quality })).toEqual([
    'ROB-9 of docs/quality.md names tests/gone.test.ts, which does not exist.',
  ]);
});

test('finds an id that means two things', () => {
  expect(findRuleIdFaults({ ...SOUND, spec: `${rule('L1')}\n${rule('L1')}` })).toEqual([
    'L1 is defined more than once.',
  ]);
});

test('finds an id that a title, a comment or a rule uses and nothing defines', () => {
  const comment = { path: 'src/names.ts', text: `/** ${mention('SEC-99')} */` };
  const spec = `${rule('L1')} See L98.`;
  expect(findRuleIdFaults({ ...SOUND, spec, sources: [aTest('L1', 'ROB-9', 'L97'), comment] })).toEqual([
    'src/domain/SPEC.md names L98, which is defined nowhere.',
    'tests/names.test.ts names L97, which is defined nowhere.',
    'src/names.ts names SEC-99, which is defined nowhere.',
  ]);
});
