import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlaywright, readVitest } from '#scripts/test-outcomes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'test-outcomes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe('the outcome of a run of Vitest', () => {
  it('names the tests that failed, with why', () => {
    const report = reportOf({
      numPassedTests: 2,
      testResults: [
        {
          name: 'lifecycle.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'activates', failureMessages: [] },
            { status: 'failed', fullName: 'deactivates', failureMessages: ['expected Draft'] },
          ],
        },
      ],
    });
    expect(readVitest(report)).toEqual({
      passed: 2,
      failures: ['lifecycle.test.ts › deactivates\n    expected Draft'],
    });
  });

  it('counts a file that could not be loaded', () => {
    const report = reportOf({
      numPassedTests: 0,
      testResults: [
        { name: 'broken.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    });
    expect(readVitest(report).failures).toEqual(['broken.test.ts\n    no such module']);
  });

  it('is nothing without a report', () => {
    expect(readVitest(join(folder, 'none.json'))).toEqual({ passed: 0, failures: [] });
  });
});

describe('the outcome of a run of Playwright', () => {
  const spec = (title: string, status: string, message: string) => ({
    title,
    line: 7,
    tests: [{ status, results: [{ errors: message === '' ? [] : [{ message }] }] }],
  });

  it('names the tests that failed, those that passed only at a second try, and errors outside tests', () => {
    const report = reportOf({
      stats: { expected: 1 },
      errors: [{ message: 'port in use' }],
      suites: [
        {
          file: 'saving.spec.ts',
          specs: [spec('saves', 'expected', '')],
          suites: [
            {
              file: 'saving.spec.ts',
              specs: [spec('is dark', 'unexpected', 'was light'), spec('is quick', 'flaky', 'was slow')],
            },
          ],
        },
      ],
    });
    expect(readPlaywright(report)).toEqual({
      passed: 1,
      failures: [
        'port in use',
        'saving.spec.ts:7 › is dark\n    was light',
        'saving.spec.ts:7 › is quick\n    was slow',
      ],
    });
  });
});
