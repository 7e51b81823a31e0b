import { findFirstContacts } from '#api/storage/first-contacts-of-log.ts';
import { findRuleUse } from '#api/storage/rule-use-of-run.ts';
import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import { scanJson } from '#api/use-cases/program-files/scan-json.ts';
import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import { toSuppression } from '#domain/contacts/suppression.ts';
import { BACKUP_FILE, type BackupAbout } from './backup-file.ts';
import { backupProblems as problems } from './backup-problems.ts';
import { checkWhole } from './check-whole.ts';
import { damaged, refusal } from './refuse.ts';
import { isTableName, ROW_SCHEMAS, type Rows, type TableName } from './row-schemas.ts';
import { hashSha256 } from './sha256.ts';
import { at, count, nextId } from './value-schemas.ts';

export type ReadBackup = { readonly about: BackupAbout; readonly rows: Rows };

const NEW_LINE = 0x0a;
const LONGEST_HEAD = 1_000;
/** A line is a quarter of a megabyte, or one row that is longer. */
const LONGEST_LINE = 32 * 1024 * 1024;
const LIMITS = { depth: 64, values: 2_000_000, members: 2_000, items: 1_000_000 } as const;
const FAULTS_SHOWN = 2;

const head = z.strictObject({
  format: z.literal(BACKUP_FILE.format),
  version: z.int().check(z.minimum(1), z.maximum(BACKUP_FILE.version)),
  bytes: z.int(),
  sha256: z.string(),
});

const about = z.strictObject({
  name: text(255, 1),
  madeAt: at,
  clock: at,
  rows: z.record(z.string(), count),
  nextIds: z.record(z.string(), nextId),
});
const part = z.strictObject({ table: z.string(), rows: z.array(z.unknown()) });

/** [B2] What is in a file, or the reason in words why it can't be restored. Cheap checks come first. */
export async function readBackup(bytes: Uint8Array<ArrayBuffer>): Promise<ReadBackup> {
  const content = await checkedContent(bytes);
  const lines = linesOf(content);
  const first = lines.next();
  const told = about.safeParse(first.done ? null : parseLine(first.value));
  if (!told.success) throw damaged('table of contents');
  const rows = noRows();
  for (const line of lines) {
    addRows(rows, parseLine(line));
    await yieldToEventLoop();
  }
  for (const [name, held] of Object.entries(rows)) {
    if (held.length !== (told.data.rows[name] ?? 0)) throw damaged(`number of rows in ${name}`);
  }
  const whole = listSuppressed(nameRuleUse(nameFirstContacts(rows as Rows)));
  await checkWhole(whole, told.data);
  return { about: told.data, rows: whole };
}

async function checkedContent(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length === 0) throw refusal(problems.empty);
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(NEW_LINE);
  if (end < 0) throw refusal(problems.other);
  const value = parseLine(bytes.subarray(0, end), problems.other);
  checkVersion(value);
  const told = head.safeParse(value);
  if (!told.success) throw refusal(problems.other);
  const content = bytes.subarray(end + 1);
  if (content.length !== told.data.bytes) throw refusal(problems.incomplete);
  if ((await hashSha256(content)) !== told.data.sha256) throw refusal(problems.changed);
  return content;
}

function checkVersion(value: unknown): void {
  const told = z.object({ format: z.literal(BACKUP_FILE.format), version: z.int() }).safeParse(value);
  if (told.success && told.data.version > BACKUP_FILE.version) throw refusal(problems.newer);
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(NEW_LINE, from);
    const to = end < 0 ? bytes.length : end;
    if (to - from > LONGEST_LINE) throw refusal(problems.tooMany);
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

function parseLine(line: Uint8Array, problem = problems.damaged('unreadable line')): unknown {
  const fault = scanJson(line, LIMITS);
  if (fault !== null) throw refusal(problems[fault]);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
    throw refusal(problem);
  }
}

/** [E27] A file of version 1 or 2 counts visits where it should name contacts. */
function nameFirstContacts(rows: Rows): Rows {
  const isOfProgram = (programId: number) => (block: { readonly programId: number }) =>
    block.programId === programId;
  const runs = rows.runs.map((run) => {
    const { nodeIds, programId } = run;
    const counts = run.first.filter((each) => typeof each === 'number');
    if (counts.length < run.first.length || ![0, nodeIds.length].includes(counts.length)) return run;
    const first = findFirstContacts(nodeIds.length, {
      enrolmentBlocks: rows.enrolmentBlocks.filter(isOfProgram(programId)),
      stepBlocks: rows.stepBlocks.filter(isOfProgram(programId)),
    });
    return { ...run, first };
  });
  return { ...rows, runs };
}

/** [E4] [E5] A file of version 1 to 3 does not say what a start rule has been used for. */
function nameRuleUse(rows: Rows): Rows {
  const designs = new Map(rows.designs.map(({ programId, design }) => [programId, design]));
  const programs = new Map(rows.programs.map((program) => [program.id, program]));
  const timeZone = rows.account[0]?.timeZone ?? 'UTC';
  const runs = rows.runs.map((run) => {
    if (run.metUntil) return run;
    const { programId } = run;
    const blocks = rows.enrolmentBlocks.filter((block) => block.programId === programId);
    const program = programs.get(programId);
    return { ...run, ...findRuleUse(run, { design: designs.get(programId), program, timeZone, blocks }) };
  });
  return { ...rows, runs };
}

/** [A19] A file of version 1 to 5 has no suppression list: it begins with those who can't be mailed. */
function listSuppressed(rows: Rows): Rows {
  const contacts = [...rows.deletedContacts.map(({ contact }) => contact), ...rows.contacts];
  const listed = new Map(rows.suppressions.map((row) => [row.key, row]));
  for (const contact of contacts) {
    const suppression = toSuppression(contact);
    if (suppression && !listed.has(suppression.key)) listed.set(suppression.key, suppression);
  }
  return { ...rows, suppressions: [...listed.values()] };
}

function noRows(): Record<TableName, unknown[]> {
  const names = Object.keys(ROW_SCHEMAS).map((name) => [name, []]);
  return Object.fromEntries(names) as Record<TableName, unknown[]>;
}

function addRows(rows: Record<TableName, unknown[]>, value: unknown): void {
  const read = part.safeParse(value);
  if (!read.success || !isTableName(read.data.table)) throw damaged('unknown table');
  const { table } = read.data;
  const schema = ROW_SCHEMAS[table];
  for (const row of read.data.rows) {
    const checked = schema.safeParse(row);
    if (checked.success) {
      rows[table].push(checked.data);
      continue;
    }
    const faults = checked.error.issues
      .slice(0, FAULTS_SHOWN)
      .map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw damaged(`row ${rows[table].length + 1} of ${table}, ${faults.join('; ')}`);
  }
}
