import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { listFaults } from '#api/refusal/list-faults.ts';
import { scanJson } from '#api/use-cases/program-files/scan-json.ts';
import { node as nodeSchema } from '#contract/design.ts';
import { programFile } from '#contract/program-file.ts';
import { PROGRAM_FILE, type ProgramFile } from '#domain/programs/program-file.ts';
import { findDrawingFaults } from './drawing-faults.ts';
import { fileProblems as problems } from './file-problems.ts';

/** More than the largest program that can be saved needs. */
const LIMITS = { depth: 64, values: 500_000, members: 100, items: 20_000 } as const;
const MOST = { nodes: 5_000, connectors: 10_000, references: 2_000 } as const;

/** [F2] The program in a file, or the reason in words why there is none. Cheap checks come first. */
export function readProgramFile(bytes: Uint8Array): ProgramFile {
  if (bytes.length === 0) throw refusal(problems.empty);
  const fault = scanJson(bytes, LIMITS);
  if (fault !== null) throw refusal(problems[fault]);
  const value = parsed(decodeText(bytes));
  if (!isObject(value) || value['format'] !== PROGRAM_FILE.format) throw refusal(problems.otherJson);
  checkVersion(value['version']);
  checkCounts(value);
  const file = programFile.safeParse(value);
  if (!file.success) throw refusal(problems.damaged(listFaults(file.error)));
  const faults = findDrawingFaults(file.data.design);
  if (faults.length > 0) throw refusal(problems.damaged(faults));
  return file.data;
}

function checkVersion(version: unknown): void {
  if (version === PROGRAM_FILE.version) return;
  const isNewer = typeof version === 'number' && Number.isInteger(version) && version > PROGRAM_FILE.version;
  throw refusal(isNewer ? problems.newer : problems.damaged([{ path: 'version', reason: 'is not 1' }]));
}

/** A schema looks at every item before it counts them. */
function checkCounts(value: Readonly<Record<string, unknown>>): void {
  const { design, references } = value;
  if (!isObject(design)) throw refusal(problems.damaged([{ path: 'design', reason: 'is missing' }]));
  const nodes = countItems(design['nodes']);
  if (nodes > MOST.nodes) throw refusal(problems.tooManySteps(nodes, MOST.nodes));
  if (countItems(design['connectors']) > MOST.connectors || countItems(references) > MOST.references) {
    throw refusal(problems.tooMany);
  }
}

/** Whether a node could be stored: by the schema of designs. */
export function isStorableNode(node: unknown): boolean {
  return nodeSchema.safeParse(node).success;
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw refusal(problems.notText);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw refusal(problems.notJson);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countItems(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function refusal({ title, detail }: { title: string; detail: string }): ApiRefusal {
  return new ApiRefusal({ kind: 'badRequest', title, detail });
}
