// npm test: every check of the project, one after the other; in the end what failed, and one line "N passed, N failed".
// A step that fails does not stop the ones after it. `npm test -- --only=lint,unit` runs some of them.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNodeVersion, fail, installIfMissing, ROOT } from './preparation.mjs';
import { readPlaywright, readVitest } from './test-outcomes.mjs';

/**
 * @typedef {import('./test-outcomes.mjs').Outcome} Outcome
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command a script of package.json and its arguments
 * @property {(report: string) => Outcome} [read] reads the step's report; without it the step counts as one check
 */

const REPORTS = join(ROOT, '.cache', 'reports');

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'format', command: ['format:check'] },
  { name: 'lint', command: ['lint'] },
  { name: 'types', command: ['types'] },
  { name: 'dead-code', command: ['dead-code'] },
  { name: 'rule-ids', command: ['rule-ids'] },
  {
    name: 'unit',
    command: ['test:unit', '--reporter=dot', '--reporter=json', `--outputFile.json=${reportOf('unit')}`],
    read: readVitest,
  },
  { name: 'build', command: ['build', '--logLevel', 'warn'] },
  { name: 'size', command: ['size'] },
  { name: 'browser', command: ['test:browser', '--reporter=list,json'], read: readPlaywright },
];

checkNodeVersion();
installIfMissing();
runSteps(chosenSteps());

/** @param {readonly Step[]} steps */
function runSteps(steps) {
  mkdirSync(REPORTS, { recursive: true });
  const outcomes = steps.map(runStep);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log(`\n== failed\n\n${failures.join('\n\n')}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** @param {Step} step @returns {Outcome} */
function runStep({ name, command, read }) {
  console.log(`\n== ${name}`);
  const report = reportOf(name);
  rmSync(report, { force: true });
  const start = Date.now();
  const isPassed = runScript(command, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const outcome = outcomeOf(name, isPassed, read?.(report));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${outcome.passed} passed, ${outcome.failures.length} failed (${seconds} s)`);
  return outcome;
}

/**
 * A step that failed without a failing test, or ran no test at all, is one failure more than its report says.
 * @param {string} name
 * @param {boolean} isPassed
 * @param {Outcome} [reported]
 * @returns {Outcome}
 */
function outcomeOf(name, isPassed, reported) {
  if (reported === undefined) return isPassed ? { passed: 1, failures: [] } : { passed: 0, failures: [name] };
  if (reported.failures.length > 0 || (isPassed && reported.passed > 0)) return reported;
  return { passed: reported.passed, failures: [`${name}: failed without a failing test, or ran none`] };
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
