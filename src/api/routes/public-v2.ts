import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readBasic } from '#api/credentials/basic.ts';
import { createRequestRate } from '#api/credentials/request-rate.ts';
import { createVerifiedCredentials } from '#api/credentials/verified-credentials.ts';
import { createWrongPasswords } from '#api/credentials/wrong-passwords.ts';
import { actOnce } from '#api/http/act-once.ts';
import { toProblem } from '#api/http/answer-error.ts';
import { created } from '#api/http/answers.ts';
import { readLoosely } from '#api/http/read-loosely.ts';
import { readJson } from '#api/http/read-request.ts';
import { PublicRefusal } from '#api/refusal/public-refusal.ts';
import type { ApiUserRecord } from '#api/storage/records.ts';
import { createEnrolment } from '#api/use-cases/public-api/create-enrolment.ts';
import { writeFaultReport } from '#api/use-cases/public-api/fault-report.ts';
import { identifyUser } from '#api/use-cases/public-api/identify-user.ts';
import {
  findPublicProgram,
  listEnrolments,
  listPublicPrograms,
  loadEnrolment,
  toPublicEnrolment,
} from '#api/use-cases/public-api/public-records.ts';
import { programId } from '#contract/identifiers.ts';
import {
  ERROR_STATUS,
  type ErrorCode,
  enrolmentStatus,
  type NewEnrolment,
  newEnrolment,
  type PublicPaging,
  publicPaging,
} from '#contract/public-api.ts';
import { listMethods, toPublicPath } from '#contract/public-operations.ts';
import type { z } from '#contract/zod.ts';
import { formatCount } from '#domain/words/numbers.ts';

type Env = { Variables: { user?: ApiUserRecord } };

/** [I1] The six operations of the public API. Each asks for credentials before it looks at anything else. */
export function publicV2(deps: ApiContext): Hono<Env> {
  const routes = new Hono<Env>({ getPath: ({ url }) => toPublicPath(new URL(url).pathname) });
  const rate = createRequestRate(deps.realNow);
  const knowledge = {
    db: deps.db,
    rounds: deps.passwordRounds,
    wrong: createWrongPasswords(deps.realNow),
    verified: createVerifiedCredentials(deps.realNow),
  };

  routes.use(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (headers.get('content-type')?.startsWith('application/json')) headers.set('content-type', JSON_TYPE);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Cache-Control', 'no-store');
    const told = Object.entries(rate.count(c.get('user')?.userName ?? ''));
    for (const [name, value] of told) headers.set(name, value);
  });

  routes.use(async (c, next) => {
    const signIn = await identifyUser(knowledge, readBasic(c.req.header('authorization')));
    if (signIn.kind === 'tooOften') return tooOften(signIn.waitMs);
    if (signIn.kind === 'nobody') return Response.json(DENIED, { status: 401, headers: CHALLENGE });
    c.set('user', signIn.user);
    return next();
  });

  routes.get('/v2/programs', async (c) => c.json(await listPublicPrograms(deps.db, readPaging(c))));

  routes.get('/v2/programs/:id', async (c) => {
    const id = programId.safeParse(/^\d{1,10}$/.test(c.req.param('id')) ? Number(c.req.param('id')) : null);
    const program = id.success ? await findPublicProgram(deps.db, id.data) : null;
    if (program === null) throw new PublicRefusal('ERROR_PROGRAM_NOT_FOUND');
    return c.json(program);
  });

  routes.post('/v2/programs/enrolments', async (c) => {
    const asked = await readNewEnrolment(c);
    const guid = crypto.randomUUID();
    const user = c.get('user');
    if (user === undefined) throw new Error('Nobody has signed in');
    const answer = await actOnce(deps, c, {
      input: asked,
      userName: user.userName,
      answer: created,
      run: () => createEnrolment(deps, { asked, guid, user }),
    });
    deps.engine.wake();
    return answer;
  });

  // One address for two operations: a GUID asks for one enrolment, a word for all of a status.
  routes.get('/v2/programs/enrolments/:which', async (c) => {
    const which = c.req.param('which');
    if (GUID.test(which)) return c.json(toPublicEnrolment(await loadRequestedEnrolment(deps, which)));
    const status = enrolmentStatus.options.find((word) => word.toLowerCase() === which);
    if (status === undefined) throw new PublicRefusal('ERROR_PARAMETER_INVALID');
    return c.json(await listEnrolments(deps.db, status, readPaging(c)));
  });

  routes.get('/v2/programs/enrolments/:id/report-faults', async (c) => {
    const enrolment = await loadRequestedEnrolment(deps, c.req.param('id'));
    if (enrolment.status === 'Processing') throw new PublicRefusal('ERROR_ENROLMENT_IS_PROCESSING');
    return csvAnswer(c, await writeFaultReport(deps.db, enrolment.id));
  });

  routes.notFound((c) => answerUnknown(c));
  routes.onError(answerPublicError);
  return routes;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const DENIED = { message: 'Authorization has been denied for this request.' };
const CHALLENGE = { 'WWW-Authenticate': 'Basic realm="Program Builder", charset="UTF-8"' };
/** [I8] */
function tooOften(waitMs: number): Response {
  const seconds = Math.ceil(waitMs / 1_000);
  const message = `Too many incorrect passwords for this user name. Try again in ${formatCount(seconds, 'second')}.`;
  return Response.json({ message }, { status: 429, headers: { 'Retry-After': String(seconds) } });
}

/** Nothing is at the address, or nothing for this method. */
function answerUnknown(c: Context): Response {
  const methods = listMethods(c.req.path);
  if (methods.length === 0) {
    return Response.json({ message: 'No resource was found at this address.' }, { status: 404 });
  }
  const message = `This resource does not support the method ${c.req.method}.`;
  return Response.json({ message }, { status: 405, headers: { Allow: methods.join(', ') } });
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function loadRequestedEnrolment({ db }: ApiContext, guid: string) {
  const enrolment = await loadEnrolment(db, guid.toLowerCase());
  if (!enrolment) throw new PublicRefusal('ERROR_ENROLMENT_NOT_FOUND');
  return enrolment;
}

function csvAnswer(c: Context, csv: string): Response {
  return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
}

/** [I4] A body that names a program and somebody to enrol. */
async function readNewEnrolment(c: Context): Promise<NewEnrolment> {
  if (OTHER_FORMS.test(c.req.header('content-type') ?? '')) {
    throw new PublicRefusal('ERROR_CONTENT_TYPE_IS_NOT_SUPPORTED');
  }
  const names = Object.keys(newEnrolment.shape);
  const result = newEnrolment.safeParse(readLoosely(await readJson(c), names));
  if (!result.success) throw createRefusal(result.error.issues[0]);
  const { contacts, addressBooks } = result.data;
  if (!contacts?.length && !addressBooks?.length) throw new PublicRefusal('ERROR_ENROLMENT_INVALID');
  return result.data;
}

/** What clients send that were told to send something else. A body of no type is read as JSON. */
const OTHER_FORMS = /xml|form/i;

function createRefusal(issue: z.core.$ZodIssue | undefined): PublicRefusal {
  const isTooGreat = issue?.code === 'too_big' && issue.path[0] === 'programId';
  if (isTooGreat) return new PublicRefusal('ERROR_PARAMETER_INVALID');
  const isTooMany = issue?.code === 'too_big' && issue.path.length === 1;
  if (!isTooMany) return new PublicRefusal('ERROR_MALFORMED_REQUEST');
  const isOfLists = issue.path[0] === 'addressBooks';
  return new PublicRefusal(isOfLists ? 'ERROR_ADDRESSBOOK_TOOMANY' : 'ERROR_ENROLMENT_INVALID');
}

/** [I3] `select` and `skip`; other names are not looked at, as in the original. */
function readPaging(c: Context): PublicPaging {
  const { searchParams } = new URL(c.req.url);
  const given = [...searchParams]
    .map(([name, text]): [string, unknown] => [name.toLowerCase(), parseNumber(text)])
    .filter(([name]) => name === 'select' || name === 'skip');
  const result = publicPaging.safeParse(Object.fromEntries(given));
  const isGivenTwice = new Set(given.map(([name]) => name)).size < given.length;
  if (!result.success || isGivenTwice) throw new PublicRefusal('ERROR_PARAMETER_INVALID');
  return result.data;
}

function parseNumber(text: string): number | null {
  return /^-?\d{1,10}$/.test(text) ? Number(text) : null;
}

/** The one place where whatever was thrown becomes an answer of the public API. */
function answerPublicError(error: unknown): Response {
  const { code, message } = error instanceof PublicRefusal ? error : new PublicRefusal(getCode(error));
  return Response.json({ message }, { status: ERROR_STATUS[code] });
}

/** What the rest of the API refuses is of three kinds here: the caller's, the storage's, and ours. */
function getCode(error: unknown): ErrorCode {
  const { status } = toProblem(error);
  if (status === 413) return 'ERROR_REQUEST_TOO_LARGE';
  if (status < 500) return 'ERROR_MALFORMED_REQUEST';
  return status === 500 ? 'ERROR_UNKNOWN' : 'ERROR_SYSTEM_SERVICETEMPORARILYUNAVAILABLE';
}
