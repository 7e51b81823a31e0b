/**
 * The lifecycle once more, written from the product's table and not from the code: plain words, no import. Tests of the
 * reducer, of the API and of the screens hold the real thing against it.
 */

export type ModelProgram = {
  readonly status: string;
  readonly isEnrolmentDisabled: boolean;
  readonly revision: number;
  readonly designRevision: number;
  readonly name: string;
  readonly folder: number | null;
  readonly missing: number;
};

export type ModelCommand = {
  readonly event: string;
  /** With rename and move. */
  readonly name?: string;
  readonly folder?: number | null;
  /** The revision that the command was made on; null when none is asked for. */
  readonly onRevision: number | null;
};

/** What the account around the program is like at that moment. */
export type ModelWorld = {
  readonly isSaved: boolean;
  readonly hasEnrolled: boolean;
  readonly errors: number;
  readonly missing: number;
  readonly active: number;
  readonly limit: number;
};

/** Accepted: the program afterwards, null when it is gone. Refused: the kind of refusal. */
export type ModelOutcome = { readonly accepted: ModelProgram | null } | { readonly refused: string };

// from        | event            | must                    | when            | to          | what else
const TABLE = `
  Draft        | save             |                         |                 | same        | designSaved
  Draft        | activate         | saved valid place       |                 | Active      |
  Draft        | delete           |                         |                 | Deleted     |
  Draft        | rename           | named                   |                 | same        | newName
  Draft        | move             |                         |                 | same        | newFolder
  Active       | deactivate       |                         | enrolled        | Deactivated |
  Active       | deactivate       |                         | neverEnrolled   | Draft       |
  Active       | disableEnrolment | enabled everEnrolled    |                 | same        | disabled
  Active       | enableEnrolment  | disabled                |                 | same        | enabled
  Active       | rename           | named                   |                 | same        | newName
  Active       | move             |                         |                 | same        | newFolder
  Deactivated  | save             |                         |                 | same        | designSaved
  Deactivated  | activate         | saved valid place       |                 | Active      |
  Deactivated  | delete           |                         |                 | Deleted     |
  Deactivated  | rename           | named                   |                 | same        | newName
  Deactivated  | move             |                         |                 | same        | newFolder
  ReadOnly     | delete           |                         |                 | Deleted     | nothingMissing
  Deleted      | restore          |                         | neverEnrolled   | Draft       |
  Deleted      | restore          |                         | enrolledWhole   | Deactivated |
  Deleted      | restore          |                         | enrolledBroken  | ReadOnly    | missing
  Deleted      | purge            |                         |                 | gone        |
`;

export const MODEL_EVENTS = [
  'save',
  'activate',
  'deactivate',
  'disableEnrolment',
  'enableEnrolment',
  'delete',
  'restore',
  'purge',
  'rename',
  'move',
] as const;

const ROWS = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [from = '', event = '', must = '', when = '', to = '', also = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { from, event, musts: must.split(/\s+/).filter(Boolean), when, to, also };
  });

export function modelOutcome(program: ModelProgram, command: ModelCommand, world: ModelWorld): ModelOutcome {
  if (command.onRevision !== null && command.onRevision !== program.revision) {
    return { refused: 'staleRevision' };
  }
  const row = ROWS.find(
    ({ from, event, when }) => from === program.status && event === command.event && isSo(when, world),
  );
  if (!row) return { refused: 'wrongState' };
  const refusals = row.musts.map((must) => refusalFor(must, program, command, world));
  const refused = refusals.find((refusal) => refusal !== '');
  if (refused !== undefined) return { refused };
  if (row.to === 'gone') return { accepted: null };
  const status = row.to === 'same' ? program.status : row.to;
  return {
    accepted: {
      ...program,
      status,
      revision: program.revision + 1,
      ...change(row.also, program, command, world),
    },
  };
}

function isSo(when: string, world: ModelWorld): boolean {
  if (when === 'enrolled') return world.hasEnrolled;
  if (when === 'neverEnrolled') return !world.hasEnrolled;
  if (when === 'enrolledWhole') return world.hasEnrolled && world.missing === 0;
  if (when === 'enrolledBroken') return world.hasEnrolled && world.missing > 0;
  return true;
}

/** The refusal when what must be is not so, else nothing. */
function refusalFor(must: string, program: ModelProgram, command: ModelCommand, world: ModelWorld): string {
  if (must === 'saved') return world.isSaved ? '' : 'designNotSaved';
  if (must === 'valid') return world.errors === 0 ? '' : 'validationErrors';
  if (must === 'place') return world.active < world.limit ? '' : 'activeLimitReached';
  if (must === 'enabled') return program.isEnrolmentDisabled ? 'enrolmentAlreadyDisabled' : '';
  if (must === 'disabled') return program.isEnrolmentDisabled ? '' : 'enrolmentAlreadyEnabled';
  if (must === 'everEnrolled') return world.hasEnrolled ? '' : 'neverEnrolled';
  const length = Array.from((command.name ?? '').trim()).length;
  return length >= 1 && length <= 255 ? '' : 'nameLength';
}

function change(
  also: string,
  program: ModelProgram,
  command: ModelCommand,
  world: ModelWorld,
): Partial<ModelProgram> {
  if (also === 'designSaved') return { designRevision: program.revision + 1 };
  if (also === 'newName') return { name: (command.name ?? '').trim() };
  if (also === 'newFolder') return { folder: command.folder ?? null };
  if (also === 'disabled') return { isEnrolmentDisabled: true };
  if (also === 'enabled') return { isEnrolmentDisabled: false };
  if (also === 'missing') return { missing: world.missing };
  return also === 'nothingMissing' ? { missing: 0 } : {};
}
