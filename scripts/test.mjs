// npm test: every check of the project, one after the other, and in the end one line "N passed, N failed".
// A step that fails does not stop the ones after it. `npm test -- --only=lint,unit` runs some of them.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNodeVersion, fail, installIfMissing, ROOT } from './preparation.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command a script of package.json and its arguments
 * @property {(report: string) => Counts} [count] reads the step's report; without it the step counts as one check
 */

const REPORTS = join(ROOT, '.cache', 'reports');

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'format', command: ['format:check'] },
  { name: 'lint', command: ['lint'] },
  { name: 'types', command: ['types'] },
  { name: 'dead-code', command: ['dead-code'] },
  {
    name: 'unit',
    command: ['test:unit', '--reporter=dot', '--reporter=json', `--outputFile.json=${reportOf('unit')}`],
    count: countVitest,
  },
  { name: 'build', command: ['build', '--logLevel', 'warn'] },
  { name: 'size', command: ['size'] },
  { name: 'browser', command: ['test:browser', '--reporter=list,json'], count: countPlaywright },
];

checkNodeVersion();
installIfMissing();
runSteps(chosenSteps());

/** @param {readonly Step[]} steps */
function runSteps(steps) {
  mkdirSync(REPORTS, { recursive: true });
  /** @type {Counts} */
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const counts = runStep(step);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** @param {Step} step @returns {Counts} */
function runStep({ name, command, count }) {
  console.log(`\n== ${name}`);
  const report = reportOf(name);
  rmSync(report, { force: true });
  const start = Date.now();
  const isPassed = runScript(command, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const counts = outcome(isPassed, count?.(report));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

/**
 * A step that failed without a failing test, or ran no test at all, is one failure more than its report says.
 * @param {boolean} isPassed
 * @param {Counts | undefined} counted
 * @returns {Counts}
 */
function outcome(isPassed, counted) {
  if (counted === undefined) return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (counted.failed > 0 || (isPassed && counted.passed > 0)) return counted;
  return { passed: counted.passed, failed: 1 };
}

/** @param {readonly string[]} command @param {Readonly<Record<string, string>>} env */
function runScript([script = '', ...args], env) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** @param {string} name */
function reportOf(name) {
  return join(REPORTS, `${name}.json`);
}

function chosenSteps() {
  const names = process.argv
    .find((argument) => argument.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  if (names === undefined) return STEPS;
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  const known = STEPS.map((step) => step.name).join(', ');
  if (unknown.length > 0) fail(`There is no step ${unknown.join(', ')}. Steps: ${known}.`);
  return STEPS.filter((step) => names.includes(step.name));
}
