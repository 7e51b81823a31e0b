import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import { findDesignFaults } from '#api/use-cases/programs/design-faults.ts';
import type { Design } from '#domain/design/design.ts';
import type { BackupAbout } from './backup-file.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkContacts } from './check-contacts.ts';
import { checkMoments } from './check-moments.ts';
import { damaged } from './refuse.ts';
import { isTableName, type Rows, type TableName } from './row-schemas.ts';

type Key = readonly [table: TableName, getKey: (row: never) => string | number];
const key = <T extends TableName>(table: T, getKey: (row: Rows[T][number]) => string | number): Key => [
  table,
  getKey,
];

/** What no two rows of a table have in common. */
const UNIQUE: readonly Key[] = [
  ...(
    [
      'activity',
      'apiEnrolmentFaults',
      'apiEnrolments',
      'apiUsers',
      'campaigns',
      'contactLists',
      'contacts',
      'deletedContacts',
      'folders',
      'history',
      'pendingMoves',
      'preferences',
      'programs',
      'segments',
      'smsProfiles',
      'testCases',
      'webhookProfiles',
    ] as const
  ).map((table) => key(table, ({ id }) => id)),
  key('apiEnrolments', ({ guid }) => guid),
  key('apiUsers', ({ userName }) => userName),
  key('contacts', ({ email }) => email),
  key('dataFields', ({ name }) => name),
  key('designs', ({ programId }) => programId),
  key('runs', ({ programId }) => programId),
  key('enrolmentBlocks', ({ programId, block }) => `${programId} ${block}`),
  key('stepBlocks', ({ programId, sequence }) => `${programId} ${sequence}`),
  key('messageBlocks', ({ sequence }) => sequence),
  key('webhookBlocks', ({ sequence }) => sequence),
  key('suppressions', ({ key: address }) => address),
  key('sentCampaigns', ({ campaignId, revision }) => `${campaignId} ${revision}`),
];

/** What belongs to a program, and goes with it. */
const OF_PROGRAM = [
  'designs',
  'runs',
  'enrolmentBlocks',
  'stepBlocks',
  'history',
  'pendingMoves',
  'testCases',
] as const;

/** [B2] Rows that are right each by itself may still be no account together. */
export async function checkWhole(rows: Rows, about: BackupAbout): Promise<void> {
  if (rows.account.length !== 1) throw damaged('account');
  for (const [table, getKey] of UNIQUE) {
    checkUnique(table, rows[table] as readonly never[], getKey);
    await yieldToEventLoop();
  }
  checkIds(rows, about);
  await checkContacts(rows);
  checkPrograms(rows);
  await checkBlocks(rows);
  checkMoments(rows, about.clock);
}

/** The last of them is still to come: an id that is higher would be given twice. */
function checkIds(rows: Rows, { nextIds }: BackupAbout): void {
  for (const [table, next] of Object.entries(nextIds)) {
    const stored: readonly object[] = isTableName(table) ? rows[table] : [];
    if (stored.some((row) => 'id' in row && Number(row.id) >= next)) throw damaged(`next id of ${table}`);
  }
}

function checkUnique(
  table: TableName,
  rows: readonly never[],
  getKey: (row: never) => string | number,
): void {
  const keys = new Set<string | number>();
  for (const row of rows) keys.add(getKey(row));
  if (keys.size < rows.length) throw damaged(`duplicate rows in ${table}`);
}

function checkPrograms(rows: Rows): void {
  const programs = new Set(rows.programs.map(({ id }) => id));
  for (const table of OF_PROGRAM) {
    const stray = rows[table].find(({ programId }) => !programs.has(programId));
    if (stray) throw damaged(`${table} of the missing program ${stray.programId}`);
  }
  if (rows.designs.length < rows.programs.length) throw damaged('missing design');
  for (const { programId, design } of rows.designs) checkDesign(`design of program ${programId}`, design);
  for (const { id, design } of rows.history) if (design) checkDesign(`design of version ${id}`, design);
}

function checkDesign(what: string, design: Design): void {
  const [fault] = findDesignFaults(design);
  if (fault) throw damaged(`${what}, ${fault.path}: ${fault.reason}`);
}
