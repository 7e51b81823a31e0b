// Reads from the reports of Vitest and Playwright how many tests passed, and what failed and why.

import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {readonly string[]} failures for each test that failed: its name, and what was wrong with it
 */

/** @type {Outcome} */
const NOTHING_RAN = { passed: 0, failures: [] };

const LINES_OF_A_REASON = 12;

/** @param {string} file @returns {Outcome} */
export function readVitest(file) {
  if (!existsSync(file)) return NOTHING_RAN;
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failures: testResults.flatMap(failuresOfFile) };
}

/** @param {string} file @returns {Outcome} */
export function readPlaywright(file) {
  if (!existsSync(file)) return NOTHING_RAN;
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failures: [...errors.map(reasonOf), ...suites.flatMap(failuresOfSuite)] };
}

/** A file that could not be loaded has no tests to count: it is one failure itself. @param {any} file */
function failuresOfFile({ name, status, message, assertionResults }) {
  if (status === 'failed' && assertionResults.length === 0) return [failure(name, message)];
  return assertionResults
    .filter((/** @type {any} */ test) => test.status === 'failed')
    .map((/** @type {any} */ test) => failure(`${name} › ${test.fullName}`, test.failureMessages.join('\n')));
}

/** A test that passed only when it was tried again has failed. @param {any} suite @returns {string[]} */
function failuresOfSuite({ file, specs, suites = [] }) {
  const own = specs.flatMap((/** @type {any} */ spec) =>
    spec.tests
      .filter((/** @type {any} */ test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((/** @type {any} */ test) =>
        failure(
          `${file}:${spec.line} › ${spec.title}`,
          test.results.flatMap((/** @type {any} */ result) => result.errors.map(reasonOf)).join('\n'),
        ),
      ),
  );
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

/** @param {{ message?: string }} error */
function reasonOf({ message = '' }) {
  return message;
}

/** @param {string} name @param {string} reason */
function failure(name, reason) {
  const lines = reason.split('\n').slice(0, LINES_OF_A_REASON);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}
