import type { Tables } from './db.ts';

/**
 * The tables as they are now, in the notation of Dexie: first the key, `++` where the storage counts it, empty where a
 * row does not hold it; then the indexes, `&` where a key may occur once, `[a+b.c]` over several properties.
 */
export const SCHEMA: Readonly<Record<keyof Tables, string>> = {
  // The compound key serves the counts of each status and its pages, newest change first.
  programs: '++id, [status+modified.at+id]',
  designs: 'programId',
  account: '',
  folders: '++id',
  contacts: '++id, &email',
  contactLists: '++id',
  dataFields: 'name',
  segments: '++id',
  campaigns: '++id',
  runs: 'programId',
  enrolmentBlocks: '[programId+block]',
  stepBlocks: '[programId+sequence]',
  messageBlocks: 'sequence',
  history: '++id, programId',
  idempotency: 'key, at',
  preferences: '++id',
  smsProfiles: '++id',
  webhookProfiles: '++id',
  webhookBlocks: 'sequence',
  deletedContacts: 'id, at',
  pendingMoves: '++id, programId',
  activity: '++id, by',
  contactBlocks: 'block',
  apiUsers: '++id, &userName',
  apiEnrolments: '++id, &guid, status',
  apiEnrolmentFaults: 'id',
  testCases: '++id, programId',
  sentCampaigns: '[campaignId+revision]',
  suppressions: 'key',
  imports: 'id, at',
  importChanges: '[importId+part]',
};

export type TableSchema = {
  readonly name: string;
  /** The storage counts the keys. */
  readonly isNumbered: boolean;
  /** Null where a row does not hold its key. */
  readonly key: NamedPath | null;
  readonly indexes: readonly NamedPath[];
};
/** What an index or a key is asked by: its text in the notation, and where it lies in a row. */
type NamedPath = { readonly name: string; readonly path: KeyPath };

/** Where a key lies in a row: one property, or several that make a list; each as the names that lead there. */
export type KeyPath =
  | { readonly kind: 'one'; readonly names: readonly string[] }
  | { readonly kind: 'list'; readonly parts: readonly (readonly string[])[] };

export function listTables(): readonly TableSchema[] {
  return Object.entries(SCHEMA).map(([name, text]) => {
    const [key = '', ...indexes] = text.split(/,\s*/);
    return {
      name,
      isNumbered: key.startsWith('++'),
      key: key === '' ? null : toNamedPath(key.replace('++', '')),
      indexes: indexes.map((index) => toNamedPath(index.replace('&', ''))),
    };
  });
}

function toNamedPath(name: string): NamedPath {
  const split = (path: string) => path.split('.');
  return {
    name,
    path: name.startsWith('[')
      ? { kind: 'list', parts: name.slice(1, -1).split('+').map(split) }
      : { kind: 'one', names: split(name) },
  };
}

/** What a row has at a path. */
export function readPath(row: object, path: KeyPath): unknown {
  return path.kind === 'one' ? readNames(row, path.names) : path.parts.map((names) => readNames(row, names));
}

function readNames(row: object, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) => (value instanceof Object ? (value as Record<string, unknown>)[name] : undefined),
    row,
  );
}
