import type { ActivityEntry, ActivityKind } from '#contract/activity.ts';

type Told = Pick<ActivityEntry, 'kind' | 'what' | 'name'>;
type Asked = { readonly method: string; readonly path: string; readonly input: unknown };
type Words = (input: Input) => string;
type Input = Readonly<Record<string, unknown>>;

/**
 * What a request did, for the acts that write down nothing themselves: one line for each route, so that a new one is
 * never without words. A name that the body gives is the thing's.
 */
const LINES: readonly (readonly [method: string, path: RegExp, kind: ActivityKind, what: Words])[] = [
  ['POST', /^\/folders$/, 'folder', () => 'Created the folder'],
  ['POST', /^\/campaigns$/, 'campaign', () => 'Wrote the campaign'],
  ['PUT', /^\/campaigns\/\d+$/, 'campaign', () => 'Changed the campaign'],
  ['POST', /^\/lists$/, 'list', () => 'Created the list'],
  ['PUT', /^\/lists\/\d+$/, 'list', () => 'Changed the list'],
  ['POST', /^\/sms-profiles$/, 'settings', () => 'Created the sender profile'],
  ['POST', /^\/webhook-profiles$/, 'settings', () => 'Created the webhook'],
  ['PUT', /^\/sms-profiles\/\d+$/, 'settings', () => 'Changed the sender profile'],
  ['PUT', /^\/webhook-profiles\/\d+$/, 'settings', () => 'Changed the webhook'],
  ['POST', /^\/api-users$/, 'settings', () => 'Created the API user'],
  ['PUT', /^\/api-users\/\d+$/, 'settings', () => 'Renamed the API user'],
  ['POST', /^\/segments$/, 'segment', () => 'Created the segment'],
  ['PUT', /^\/segments\/\d+$/, 'segment', () => 'Changed the segment'],
  ['DELETE', /^\/segments\/\d+$/, 'segment', () => 'Deleted a segment'],
  ['POST', /^\/contacts$/, 'contact', ({ email }) => `Added the contact ${String(email)}`],
  ['PUT', /^\/contacts\/\d+$/, 'contact', () => 'Changed a contact'],
  ['DELETE', /^\/contacts\/\d+$/, 'contact', () => 'Deleted a contact'],
  ['POST', /^\/preferences$/, 'preference', () => 'Created the preference'],
  ['PUT', /^\/preferences\/\d+$/, 'preference', () => 'Renamed the preference'],
  ['POST', /^\/data-fields$/, 'dataField', () => 'Created the data field'],
  ['DELETE', /^\/data-fields\/.+$/, 'dataField', () => 'Deleted a data field'],
  ['POST', /^\/contact-imports$/, 'contact', () => 'Imported contacts'],
];

/** By the first word of the path. */
const KINDS: Readonly<Record<string, ActivityKind>> = {
  campaigns: 'campaign',
  folders: 'folder',
  contacts: 'contact',
  lists: 'list',
  segments: 'segment',
  'data-fields': 'dataField',
  preferences: 'preference',
};

const VERBS: Readonly<Record<string, string>> = {
  POST: 'Added to',
  PUT: 'Changed',
  PATCH: 'Changed',
  DELETE: 'Deleted from',
};

/** `path` is the address below /api. */
export function activityOfRequest({ method, path, input }: Asked): Told {
  const given: Input = isRecord(input) ? input : {};
  const name = typeof given['name'] === 'string' ? given['name'].trim() : null;
  const line = LINES.find(([theMethod, pattern]) => theMethod === method && pattern.test(path));
  if (line) return { kind: line[2], what: line[3](given), name };
  const subject = path.split('/')[1] ?? '';
  return {
    kind: KINDS[subject] ?? 'other',
    what: `${VERBS[method] ?? 'Changed'} ${subject.replaceAll('-', ' ')}`,
    name,
  };
}

function isRecord(value: unknown): value is Input {
  return typeof value === 'object' && value !== null;
}
