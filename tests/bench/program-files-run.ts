// Run as a bundle of its own, as the engine's benchmark is.
import { readProgramFile } from '#api/use-cases/program-files/read-program-file.ts';
import { formatProgramFile } from '#domain/programs/program-file.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

const REPEATS = 7;
const TEN_MEGABYTES = 10 * 1024 * 1024;

const file = (design = aDesign()) => formatProgramFile({ name: 'Welcome', design, catalogue: aCatalogue() });
const good = file();
const ofSteps = (steps: number) => {
  const mails = Array.from({ length: steps - 2 }, (_, index) => sendEmail(`mail${index}`));
  const nodes = [start(), ...mails, end()];
  return file({ nodes, connectors: ways(nodes.map(({ id }) => id).join(' > ')), exitConditions: [] });
};
const values = '0,'.repeat(TEN_MEGABYTES / 2 - 2);

/** [SEC-3] What comes in as a program, and how long until it is known for what it is. */
const FILES: Readonly<Record<string, string>> = {
  'a program of 5,000 steps, the most there can be': ofSteps(5_000),
  'other JSON': '{"name": "package"}',
  'a newer format': good.replace('"version": 1', '"version": 2'),
  '50,000 steps': ofSteps(50_000),
  'a list of 10 MB': `[${values}0]`,
  'a text of 10 MB': `"${' '.repeat(TEN_MEGABYTES - 2)}"`,
  'a depth of 100,000': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'a prototype key': good.replace('"name"', '"__proto__": {"isAdmin": true}, "name"'),
};

for (const [name, text] of Object.entries(FILES)) {
  const bytes = new TextEncoder().encode(text);
  const took = Array.from({ length: REPEATS }, () => {
    const began = performance.now();
    const verdict = verdictOn(bytes);
    return { ms: performance.now() - began, verdict };
  }).toSorted((a, b) => a.ms - b.ms);
  const [middle, slowest] = [took[REPEATS >> 1], took.at(-1)];
  console.log(
    `  ${name} (${(bytes.length / 1024 / 1024).toFixed(1)} MB): ${middle?.ms.toFixed(1)} ms, at most ${slowest?.ms.toFixed(1)} ms; ${middle?.verdict}`,
  );
}

function verdictOn(bytes: Uint8Array): string {
  try {
    return `${readProgramFile(bytes).design.nodes.length} steps`;
  } catch (refusal) {
    return refusal instanceof Error ? `refused: ${refusal.message}` : 'refused';
  }
}
