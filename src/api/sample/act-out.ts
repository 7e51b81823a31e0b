import { daysBefore, TIME_ZONE } from '#api/sample/calendar.ts';
import { blank } from '#api/sample/designs.ts';
import { emptyPast, type Past, type PastContext, runUntil, startRun } from '#api/sample/past.ts';
import type { Chapter, Story } from '#api/sample/stories.ts';
import type { HistoryRecord } from '#api/storage/records.ts';
import type { MissingReference } from '#domain/catalogue/reference.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { describeSave } from '#domain/diff/save-summary.ts';
import { describeChange } from '#domain/programs/describe-change.ts';
import { type Facts, transition } from '#domain/programs/lifecycle.ts';
import type { Program, Stamp } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type ActedOut = { readonly past: Past; readonly history: readonly HistoryRecord[] };

const BLANK = blank();

/** Between other scenes the engine runs on: to stop and start it again takes time on a first visit. */
const MATTERS_TO_ENGINE: ReadonlySet<Chapter['event']> = new Set([
  'activate',
  'deactivate',
  'disableEnrolment',
  'enableEnrolment',
]);

type Scene = { readonly at: Instant; readonly story: Story; readonly chapter: Chapter };
type Setting = {
  readonly now: Instant;
  readonly ground: Omit<PastContext, 'timeZone'>;
  readonly contacts: readonly Contact[];
  readonly activeLimit: number;
  /** What a restored program finds gone. */
  readonly listMissing: (story: Story) => readonly MissingReference[];
};

/**
 * Lets the stories happen in the order of time: people act through the same state machine as everyone, and in between the
 * engine runs what is active. So counts, steps and messages agree, because nothing was made up.
 */
export function actOut(stories: readonly Story[], setting: Setting): ActedOut {
  const scenes = listScenes(stories, setting.now);
  const ground = { ...setting.ground, timeZone: TIME_ZONE };
  const past = emptyPast(scenes[0]?.at ?? setting.now, setting.contacts);
  const history: HistoryRecord[] = [];
  for (const scene of scenes) {
    if (MATTERS_TO_ENGINE.has(scene.chapter.event)) runUntil(past, scene.at, ground);
    history.push({ ...play(past, scene, setting), id: history.length + 1 });
  }
  runUntil(past, setting.now, ground);
  return { past, history };
}

function listScenes(stories: readonly Story[], now: Instant): readonly Scene[] {
  return stories
    .flatMap((story) =>
      story.chapters.map((chapter) => ({ at: daysBefore(now, chapter.days, chapter.at), story, chapter })),
    )
    .toSorted((a, b) => a.at - b.at);
}

function play(past: Past, { at, story, chapter }: Scene, setting: Setting): Omit<HistoryRecord, 'id'> {
  const stamp = { at, by: chapter.by };
  if (chapter.event === 'create') return begin(past, story, stamp);
  const before = past.programs.get(story.id);
  if (!before) throw new Error(`“${story.name}” begins without being created`);
  const event = { type: chapter.event };
  const result = transition(before, event, getFacts(past, story, { stamp, setting }));
  if (!result.ok || !result.value) throw new Error(`“${story.name}” can’t be told: ${chapter.event}`);
  past.programs.set(story.id, result.value);
  if (event.type === 'activate') {
    const design = past.designs.get(story.id) ?? BLANK;
    startRun(past, story.id, { at, design, timeZone: TIME_ZONE });
  }
  const record = {
    ...getRecord(result.value),
    what: event.type,
    summary: describeChange(event, before, result.value),
  };
  if (event.type !== 'save') return record;
  const words = { catalogue: setting.ground.catalogue, timeZone: TIME_ZONE, now: at };
  const summary = describeSave(past.designs.get(story.id) ?? BLANK, story.design, words);
  past.designs.set(story.id, story.design);
  return { ...record, summary, design: story.design };
}

function begin(past: Past, story: Story, stamp: Stamp): Omit<HistoryRecord, 'id'> {
  const program: Program = {
    id: story.id,
    name: story.name,
    folderId: story.folderId,
    status: 'Draft',
    enrolmentDisabled: null,
    revision: 1,
    designRevision: 1,
    created: stamp,
    modified: stamp,
    entered: stamp,
    missing: [],
  };
  past.programs.set(story.id, program);
  past.designs.set(story.id, BLANK);
  return { ...getRecord(program), what: 'create', summary: 'Created', design: BLANK };
}

function getRecord(program: Program) {
  const { id, modified, revision, status } = program;
  return { programId: id, at: modified.at, by: modified.by, revision, statusAfter: status };
}

function getFacts(past: Past, story: Story, { stamp, setting }: { stamp: Stamp; setting: Setting }): Facts {
  return {
    now: stamp.at,
    by: stamp.by,
    onRevision: null,
    isDesignSaved: true,
    hasEverEnrolled: (past.runs.get(story.id)?.ever ?? 0) > 0,
    // The designs of programs that were activated are checked by the tests, not on every first visit.
    errors: [],
    missing: setting.listMissing(story),
    activePrograms: [...past.programs.values()].filter(({ status }) => status === 'Active').length,
    activeLimit: setting.activeLimit,
  };
}
