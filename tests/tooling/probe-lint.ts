import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export type Probe = { readonly file: string; readonly source: string };

/** Lints the probes in a folder of their own with the project's configuration; answers with the refusals by file. */
export function lintProbes(probes: readonly Probe[]): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-probe-'));
  try {
    for (const path of ['.oxlintrc.json', 'package.json', 'scripts/lint']) {
      cpSync(path, join(folder, path), { recursive: true });
    }
    for (const { file, source } of probes) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    }
    const tops = new Set(probes.map(({ file }) => file.split('/')[0] ?? file));
    return byFile(runLint(folder, [...tops]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every row of a table of rooms refuses once for each room after it. */
const MOST_OUTPUT = 16 * 1024 * 1024;

type Diagnostic = { readonly filename: string; readonly code: string; readonly message: string };

function runLint(folder: string, tops: readonly string[]): readonly Diagnostic[] {
  const args = [resolve('node_modules/oxlint/bin/oxlint'), '--format', 'json', ...tops];
  try {
    return parse(
      execFileSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: MOST_OUTPUT,
      }),
    );
  } catch (error) {
    // Findings make the linter leave with 1; what it found is on its output all the same.
    if (error instanceof Error && 'stdout' in error) return parse(String(error.stdout));
    throw error;
  }
}

function parse(output: string): readonly Diagnostic[] {
  const report: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(output);
  return report.diagnostics;
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly string[]> {
  const refusals = new Map<string, readonly string[]>();
  for (const { filename, code, message } of diagnostics) {
    refusals.set(filename, [...(refusals.get(filename) ?? []), `${code} ${message}`]);
  }
  return refusals;
}
