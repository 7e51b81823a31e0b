import { computeLayout } from '#domain/layout/layout.ts';
import { aBigProgram } from './a-big-program.ts';

const REPEATS = 21;

/** Processor time, so that a busy machine does not add to it. */
for (const size of [50, 500, 1_000, 5_000]) {
  const design = aBigProgram(size);
  const times = Array.from({ length: REPEATS }, () => {
    const before = process.cpuUsage();
    computeLayout(design);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  }).toSorted((a, b) => a - b);
  const first = times.at(-1)?.toFixed(1);
  console.log(`  ${size} nodes laid out: median ${times[REPEATS >> 1]?.toFixed(1)} ms, most ${first} ms`);
}
