import type { Page } from '@playwright/test';
import type { AccountAnswer } from '#contract/account.ts';
import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import { aLongDesign } from './a-long-design.ts';
import { framesDuring } from './frames.ts';
import { askWorker, type Timed, watchPort } from './worker-port.ts';

/** A draft of the sample account. */
const PROGRAM = 13;
const REPEATS = { 1_000: 3, 100_000: 3, 1_000_000: 1 } as const;

test('[PERF-7] a rehearsal of 20 nodes x 90 days in the worker', async ({ page }) => {
  await watchPort(page);
  await page.goto('/programs');
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
  const { origin }: AccountAnswer = JSON.parse(
    (await askWorker(page, { method: 'GET', path: '/api/account' })).body,
  );
  const setup: RehearsalSetup = {
    people: { kind: 'account' },
    entry: 'atOnce',
    isContinued: false,
    days: 90,
    seed: origin.id,
  };

  // The code of it is fetched, the account read.
  await rehearse(page, setup);
  for (const [size, repeats] of Object.entries(REPEATS)) {
    const contacts = Number(size);
    for (let repeat = 0; repeat < repeats; repeat += 1)
      await measure(page, { ...setup, people: { kind: 'synthetic', contacts } });
  }
  await measureOthers(page, { ...setup, people: { kind: 'synthetic', contacts: 100_000 } });
  await measureEnding(page, { ...setup, people: { kind: 'synthetic', contacts: 1_000_000 } });
});

function rehearse(page: Page, setup: RehearsalSetup, rehearsalId = crypto.randomUUID()): Promise<Timed> {
  const json = { rehearsalId, design: aLongDesign(1), setup };
  return askWorker(page, { method: 'POST', path: `/api/programs/${PROGRAM}/rehearsals`, json });
}

/** With nothing else asked of the worker. */
async function measure(page: Page, setup: RehearsalSetup): Promise<void> {
  const answers: Timed[] = [];
  const frames = await framesDuring(page, async () => {
    answers.push(await rehearse(page, setup));
  });
  const [{ ms, body } = fail()] = answers;
  const { contacts, steps } = JSON.parse(body) as RehearsalAnswer;
  const visits = steps.reduce((sum, step) => sum + step.visits, 0);
  print(
    `${contacts.toLocaleString('en')} contacts, ${visits.toLocaleString('en')} visits: answered in ${Math.round(ms)} ms`,
    `frames of the page meanwhile: p50 ${frames.p50.toFixed(1)}, p95 ${frames.p95.toFixed(1)}, worst ${frames.worst.toFixed(0)} ms`,
  );
}

const LIST = '/api/programs?limit=50';

/** The list, asked for again as soon as it is answered. */
async function measureOthers(page: Page, setup: RehearsalSetup): Promise<void> {
  const others: number[] = [];
  let isDone = false;
  const rehearsed = rehearse(page, setup).then(() => {
    isDone = true;
  });
  while (!isDone) others.push((await askWorker(page, { method: 'GET', path: LIST })).ms);
  await rehearsed;
  const sorted = others.toSorted((one, other) => one - other);
  print(
    `the list asked for meanwhile, ${others.length} times: p50 ${at(sorted, 0.5)}, p95 ${at(sorted, 0.95)}, worst ${at(sorted, 1)} ms`,
  );
}

/** From the request to end it until whoever waits for it is told. */
async function measureEnding(page: Page, setup: RehearsalSetup): Promise<void> {
  const rehearsalId = crypto.randomUUID();
  const rehearsed = rehearse(page, setup, rehearsalId);
  for (let asked = 0; asked < 5; asked += 1) await askWorker(page, { method: 'GET', path: LIST });
  const begun = performance.now();
  await askWorker(page, { method: 'DELETE', path: `/api/programs/${PROGRAM}/rehearsals/${rehearsalId}` });
  const { status } = await rehearsed;
  expect(status).toBe(409);
  print(`ended after ${Math.round(performance.now() - begun)} ms`);
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function fail(): never {
  throw new Error('The rehearsal was not answered');
}

function print(...lines: readonly string[]): void {
  console.log(['rehearsal, 20 nodes x 90 days:', ...lines].join('\n  '));
}
