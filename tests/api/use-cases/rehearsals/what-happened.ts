import { eachEnrolmentBlock, eachMessageBlock, eachStepBlock } from '#api/storage/blocks.ts';
import type { Database } from '#api/storage/db.ts';
import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import { STEP_KINDS } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

type Step = { readonly enrolment: number; readonly node: number; readonly kind: string; readonly at: number };
type Message = {
  readonly programId: number;
  readonly contactId: number;
  readonly sentAt: number;
  readonly openedAt: number;
  readonly clickedAt: number;
};
type Enrolment = {
  readonly contactId: number;
  readonly enrolledAt: number;
  readonly finishedAt: number;
  readonly outcome: string | null;
};

/** All that is written down of a program, and every message of the account, row by row. */
export type Log = {
  readonly steps: readonly Step[];
  readonly messages: readonly Message[];
  readonly enrolments: readonly Enrolment[];
};

export async function logOf(db: Database, programId: ProgramId): Promise<Log> {
  const steps: Step[] = [];
  const messages: Message[] = [];
  const enrolments: Enrolment[] = [];
  const outcomes = (await db.runs.get(programId))?.outcomes ?? [];
  await eachStepBlock(db, programId, ({ size, enrolment, node, kind, at }) => {
    for (let row = 0; row < size; row += 1) {
      const said = STEP_KINDS[kind[row] ?? 0] ?? '';
      steps.push({ enrolment: enrolment[row] ?? 0, node: node[row] ?? 0, kind: said, at: at[row] ?? 0 });
    }
  });
  await eachMessageBlock(db, ({ size, program, contact, sentAt, openedAt, clickedAt }) => {
    for (let row = 0; row < size; row += 1) {
      messages.push({
        programId: program[row] ?? 0,
        contactId: contact[row] ?? 0,
        sentAt: sentAt[row] ?? 0,
        openedAt: openedAt[row] ?? 0,
        clickedAt: clickedAt[row] ?? 0,
      });
    }
  });
  await eachEnrolmentBlock(db, programId, ({ size, contact, enrolledAt, finishedAt, outcome }) => {
    for (let row = 0; row < size; row += 1) {
      const left = outcome[row] ?? 0;
      enrolments.push({
        contactId: contact[row] ?? 0,
        enrolledAt: enrolledAt[row] ?? 0,
        finishedAt: finishedAt[row] ?? 0,
        outcome: left === 0 ? null : (outcomes[left - 1] ?? ''),
      });
    }
  });
  return { steps, messages, enrolments };
}

/** What a rehearsal says that can be counted afterwards. */
export type Countable = Pick<RehearsalAnswer, 'enrolled' | 'mailed' | 'inside' | 'days' | 'took'> & {
  readonly steps: readonly (readonly [node: string, visits: number, sent: number, here: number])[];
  readonly outcomes: readonly (readonly [outcome: string, contacts: number])[];
  readonly load: Load;
  readonly loadOfAll: Load;
};

type Load = {
  readonly day: number;
  readonly week: number;
  /** How many contacts got so many messages in their fullest seven days. */
  readonly byWeek: Readonly<Record<number, number>>;
};

export function countableOf(answer: RehearsalAnswer): Countable {
  const { enrolled, mailed, inside, days, took, steps, outcomes, load, loadOfAll } = answer;
  return {
    enrolled,
    mailed,
    inside,
    days,
    took,
    steps: byName(
      steps
        .filter(({ visits, sent, here }) => visits + sent + here > 0)
        .map(({ nodeId, visits, sent, here }) => [nodeId, visits, sent, here] as const),
    ),
    outcomes: byName(outcomes.map(({ outcome, contacts }) => [outcome, contacts] as const)),
    load: loadSaid(load),
    loadOfAll: loadSaid(loadOfAll),
  };
}

function loadSaid({ day, week, contactsByWeek }: RehearsalAnswer['load']): Load {
  const byWeek = contactsByWeek.flatMap((contacts, messages) =>
    contacts > 0 && messages > 0 ? [[messages, contacts] as const] : [],
  );
  return { day: day?.messages ?? 0, week: week?.messages ?? 0, byWeek: Object.fromEntries(byWeek) };
}

type Stretch = {
  readonly programId: ProgramId;
  readonly before: Log;
  readonly from: Instant;
  readonly until: Instant;
  readonly timeZone: string;
};

/** The same, counted from what was written down since. */
export async function whatHappened(
  db: Database,
  { programId, before, from, until, timeZone }: Stretch,
): Promise<Countable> {
  const after = await logOf(db, programId);
  const nodeIds = (await db.runs.get(programId))?.nodeIds ?? [];
  const steps = after.steps.slice(before.steps.length);
  const all = after.messages.slice(before.messages.length);
  const own = all.filter((message) => message.programId === programId);
  const enrolled = after.enrolments.slice(before.enrolments.length);
  const finished = after.enrolments.filter(
    ({ outcome }, number) => outcome !== null && (before.enrolments[number]?.outcome ?? null) === null,
  );
  const places = placesOf(after.steps);
  const firstDay = getLocalDay(from, timeZone);
  const daily = (moments: readonly number[]) => {
    const counts = Array.from({ length: getLocalDay(until, timeZone) - firstDay + 1 }, () => 0);
    for (const at of moments) {
      if (at > until || at === 0) continue;
      const day = getLocalDay(at as Instant, timeZone) - firstDay;
      counts[day] = (counts[day] ?? 0) + 1;
    }
    return counts;
  };
  const took = finished
    .map(({ enrolledAt, finishedAt }) => finishedAt - enrolledAt)
    .toSorted((one, other) => one - other);
  const atShare = (share: number) => took[Math.max(0, Math.ceil(took.length * share) - 1)] ?? null;
  return {
    enrolled: enrolled.length,
    mailed: new Set(own.map(({ contactId }) => contactId)).size,
    inside: after.enrolments.filter(({ outcome }) => outcome === null).length,
    days: {
      enrolled: daily(enrolled.map(({ enrolledAt }) => enrolledAt)),
      finished: daily(finished.map(({ finishedAt }) => finishedAt)),
      sent: daily(own.map(({ sentAt }) => sentAt)),
      opened: daily(own.map(({ openedAt }) => openedAt)),
      clicked: daily(own.map(({ clickedAt }) => clickedAt)),
    },
    took: { median: atShare(0.5), p90: atShare(0.9), longest: took.at(-1) ?? null },
    steps: byName(
      nodeIds
        .map((nodeId, node) => {
          const there = steps.filter((step) => step.node === node);
          const count = (kind: string) => there.filter((step) => step.kind === kind).length;
          return [nodeId, count('arrived'), count('sent'), places.get(node) ?? 0] as const;
        })
        .filter(([, visits, sent, here]) => visits + sent + here > 0),
    ),
    outcomes: byName([...countsOf(finished.map(({ outcome }) => outcome ?? ''))]),
    load: loadOf(own, timeZone),
    loadOfAll: loadOf(all, timeZone),
  };
}

/** How many are where, when everything written down has happened. */
function placesOf(steps: readonly Step[]): ReadonlyMap<number, number> {
  const place = new Map<number, number>();
  for (const { enrolment, node, kind } of steps) {
    if (kind === 'arrived') place.set(enrolment, node);
    if (kind === 'finished') place.delete(enrolment);
  }
  return countsOf([...place.values()]);
}

function loadOf(messages: readonly Message[], timeZone: string): Load {
  const ofContact = new Map<number, Message[]>();
  for (const message of messages) {
    const own = ofContact.get(message.contactId) ?? [];
    ofContact.set(message.contactId, own);
    own.push(message);
  }
  let day = 0;
  const fullest: number[] = [];
  for (const own of ofContact.values()) {
    const days = own.map(({ sentAt }) => getLocalDay(sentAt as Instant, timeZone));
    const inDays = (first: number, length: number) =>
      days.filter((each) => each >= first && each < first + length).length;
    day = Math.max(day, ...days.map((each) => inDays(each, 1)));
    fullest.push(Math.max(...days.map((each) => inDays(each, 7))));
  }
  return { day, week: Math.max(0, ...fullest), byWeek: Object.fromEntries(countsOf(fullest)) };
}

function countsOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function byName<T extends readonly [string, ...unknown[]]>(rows: readonly T[]): readonly T[] {
  return rows.toSorted(([one], [other]) => (one < other ? -1 : 1));
}
