import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import type { ProgramState } from '#domain/engine/world/world.ts';
import type { ContactId } from '#domain/ids.ts';
import { findQuantile } from '#domain/report/quantile.ts';
import type { RehearsedOutcome, TimeTaken } from './rehearsal.ts';

/** Where everybody is in the end, and how those who left did. */
export type Endings = {
  readonly inside: number;
  /** By node number. */
  readonly here: Int32Array;
  readonly stuck: Int32Array;
  readonly outcomes: readonly RehearsedOutcome[];
  readonly took: TimeTaken;
};

/** Of one outcome; `place` is where the next one's time goes. */
type Left = { readonly first: ContactId[]; contacts: number; place: number };

const EXAMPLES = 3;
const ENROLMENTS_AT_A_TIME = 200_000;
/** The share of the work before what they took is sorted. */
const COUNTED = 0.5;

/** `wereOver`: 1 for enrolments that were over before. Yields the share done. */
export function* countEndings(
  program: ProgramState,
  wereOver: Uint8Array,
  isThere: (contactId: ContactId) => boolean,
): Generator<number, Endings> {
  const { enrolments, nodeIds } = program;
  const here = new Int32Array(nodeIds.length);
  const stuck = new Int32Array(nodeIds.length);
  const left = program.outcomes.map((): Left => ({ first: [], contacts: 0, place: 0 }));
  for (let enrolment = 0; enrolment < enrolments.size; enrolment++) {
    if (enrolment % ENROLMENTS_AT_A_TIME === ENROLMENTS_AT_A_TIME - 1)
      yield (enrolment / enrolments.size) * COUNTED;
    if (wereOver[enrolment] === 1) continue;
    const block = getBlock(enrolments, enrolment);
    const row = getRow(enrolment);
    const own = left[(block.outcome[row] ?? 0) - 1];
    if (own) {
      own.contacts++;
      noteExample(own.first, (block.contact[row] ?? 0) as ContactId, isThere);
      continue;
    }
    const node = block.node[row] ?? 0;
    here[node] = (here[node] ?? 0) + 1;
    if (block.dueAt[row] === Number.POSITIVE_INFINITY) stuck[node] = (stuck[node] ?? 0) + 1;
  }
  yield COUNTED;
  const times = collectTimes(program, wereOver, left);
  const outcomes: RehearsedOutcome[] = [];
  for (const [number, { first, contacts, place }] of left.entries()) {
    if (contacts === 0) continue;
    yield COUNTED;
    const took = summariseTimes(times.subarray(place - contacts, place).sort());
    outcomes.push({ outcome: program.outcomes[number] ?? '', contacts, took, examples: first });
  }
  yield COUNTED;
  const inside = here.reduce((sum, contacts) => sum + contacts, 0);
  return { inside, here, stuck, outcomes: sortByContacts(outcomes), took: summariseTimes(times.sort()) };
}

/** From enrolment to the end, in one column: those of an outcome together. */
function collectTimes(
  { enrolments }: ProgramState,
  wereOver: Uint8Array,
  left: readonly Left[],
): Float64Array {
  let size = 0;
  for (const own of left) {
    own.place = size;
    size += own.contacts;
  }
  const times = new Float64Array(size);
  for (let enrolment = 0; enrolment < enrolments.size; enrolment++) {
    if (wereOver[enrolment] === 1) continue;
    const block = getBlock(enrolments, enrolment);
    const row = getRow(enrolment);
    const own = left[(block.outcome[row] ?? 0) - 1];
    if (own) times[own.place++] = (block.finishedAt[row] ?? 0) - (block.enrolledAt[row] ?? 0);
  }
  return times;
}

/** The smallest ids, each once, smallest first. */
function noteExample(
  first: ContactId[],
  contactId: ContactId,
  isThere: (contactId: ContactId) => boolean,
): void {
  const last = first.at(-1) ?? 0;
  if (first.length === EXAMPLES && contactId >= last) return;
  if (first.includes(contactId) || !isThere(contactId)) return;
  first.push(contactId);
  first.sort((one, other) => one - other);
  first.splice(EXAMPLES);
}

/** [P2] */
function summariseTimes(sorted: Float64Array): TimeTaken {
  return {
    median: findQuantile(sorted, 0.5),
    p90: findQuantile(sorted, 0.9),
    longest: sorted.at(-1) ?? null,
  };
}

function sortByContacts(outcomes: readonly RehearsedOutcome[]): readonly RehearsedOutcome[] {
  return outcomes.toSorted(
    (one, other) => other.contacts - one.contacts || (one.outcome < other.outcome ? -1 : 1),
  );
}
