// Reads from the reports of Vitest and Playwright how many tests passed and failed.

import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

const NOTHING_RAN = { passed: 0, failed: 0 };

/** @param {string} file @returns {Counts} */
export function countVitest(file) {
  if (!existsSync(file)) return NOTHING_RAN;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that could not be loaded has no tests to count: it is one failure itself.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** @param {string} file @returns {Counts} */
export function countPlaywright(file) {
  if (!existsSync(file)) return NOTHING_RAN;
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
