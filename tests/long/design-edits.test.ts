import { expect, test } from 'vitest';
import type { ProgramDetail } from '#contract/programs.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { reduceDesign } from '#features/builder/design/design-reducer.ts';
import { type DesignState, openDesign } from '#features/builder/design/design-state.ts';
import { aBigProgram } from '#tests/bench/a-big-program.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { brokenRules } from '#tests/domain/builders/broken-rules.ts';
import { randomEdit } from '#tests/domain/builders/random-edit.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const SEEDS = 200;
const EDITS = 200;

test(`[ROB-4] ${SEEDS} times ${EDITS} random edits are read back over the API as they were drawn`, async () => {
  const api = await anApi();
  const faults: string[] = [];
  for (let seed = 0; seed < SEEDS; seed += 1) faults.push(...(await faultsOf(api, seed)));
  expect(faults).toEqual([]);
});

test.each([1_000, 5_000])('[PERF-4] a design of %i nodes is saved and read over the API', async (size) => {
  const api = await anApi();
  const program = await api.newProgram();
  const design = aBigProgram(size);

  const saved = await api.call('PUT', `/programs/${program.id}/design`, {
    json: { design },
    onRevision: program.revision,
  });
  const read: ProgramDetail = await api.must('GET', `/programs/${program.id}`);

  expect(saved.status).toBe(200);
  expect(areDesignsEqual(read.design, design)).toBe(true);
});

test('[PERF-4] prints how long validation takes', () => {
  const catalogue = aCatalogue();
  const lines = [50, 500, 1_000, 5_000].map((size) => {
    const designs = Array.from({ length: 21 }, () => aBigProgram(size));
    const times = designs.map((design) => {
      const before = process.cpuUsage();
      validateDesign(design, catalogue);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    const median = times.toSorted((a, b) => a - b)[10] ?? Number.NaN;
    return `${size} nodes: ${median.toFixed(1)} ms`;
  });
  console.log(`validation, processor time, median of 21: ${lines.join(', ')}`);
  expect(lines).toHaveLength(4);
});

async function faultsOf(api: ApiDriver, seed: number): Promise<readonly string[]> {
  const dice = diceOf(seed);
  const faults: string[] = [];
  const program = await api.newProgram();
  let detail: ProgramDetail = await api.must('GET', `/programs/${program.id}`);
  let state: DesignState = openDesign(detail.design, detail.program.designRevision);
  for (let index = 0; index < EDITS; index += 1) {
    const turn = dice.chance(0.15) ? 'undone' : dice.chance(0.1) ? 'redone' : null;
    state = reduceDesign(
      state,
      turn ? { type: turn } : { type: 'edited', edit: randomEdit(dice, state.present, index) },
    );
    for (const fault of brokenRules(state.present)) faults.push(`seed ${seed}, edit ${index}: ${fault}`);
    if (index % 25 !== 24) continue;
    const drawn = state.present;
    await api.must('PUT', `/programs/${program.id}/design`, {
      json: { design: drawn },
      onRevision: detail.program.revision,
    });
    detail = await api.must('GET', `/programs/${program.id}`);
    if (!areDesignsEqual(detail.design, drawn))
      faults.push(`seed ${seed}, edit ${index}: read is not what was saved`);
    state = dice.chance(0.5)
      ? openDesign(detail.design, detail.program.designRevision)
      : reduceDesign(state, { type: 'saved', design: drawn, savedRevision: detail.program.designRevision });
  }
  return faults;
}
