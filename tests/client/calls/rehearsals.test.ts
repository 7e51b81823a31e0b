import { expect, test } from 'vitest';
import { createApiClient } from '#client/api.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { ApiAnswer, ApiRequest, Connection } from '#client/connection/connection.ts';
import type { News } from '#contract/news.ts';
import type { Problem } from '#contract/problem.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';

const ID = 7 as ProgramId;
const setup: RehearsalSetup = {
  people: { kind: 'account' },
  entry: 'schedule',
  isContinued: true,
  days: 30,
  seed: 7,
};
const asked = { design: aDesign(), setup };
const ENDED: Problem = { kind: 'rehearsalEnded', status: 409, title: 'Ended.', detail: 'Start again.' };

type Body = { readonly rehearsalId: string };

/** Answers a rehearsal when the test says so, or when it is ended. */
function aConnection() {
  const requests: ApiRequest[] = [];
  const listeners = new Set<(news: News) => void>();
  let answer = (_answer: ApiAnswer): void => undefined;
  const answerWith = (status: number, body: unknown) =>
    answer({ status, headers: {}, body: JSON.stringify(body) });
  const connection: Connection = {
    fetch: (request) => {
      requests.push(request);
      if (request.method === 'DELETE') {
        answerWith(409, ENDED);
        return Promise.resolve({ status: 204, headers: {}, body: '' });
      }
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const sent = () => requests.map(({ method, path }) => `${method} ${path}`);
  const bodyOf = (place: number): Body => {
    const body = requests[place]?.body;
    return typeof body === 'string' ? JSON.parse(body) : { rehearsalId: 'none' };
  };
  const tell = (rehearsalId: string, share: number) => {
    for (const listener of listeners) listener({ type: 'rehearsalProgress', rehearsalId, share });
  };
  return {
    api: createApiClient(connection),
    requests,
    sent,
    bodyOf,
    idOf: () => bodyOf(0).rehearsalId,
    tell,
    answerWith,
    listeners,
  };
}

test('a rehearsal is requested with an id of its own, and may take ten minutes', async () => {
  const { api, requests, bodyOf, idOf, answerWith } = aConnection();
  const answer = api.rehearse(ID, asked);

  expect(requests).toMatchObject([
    { method: 'POST', path: '/api/programs/7/rehearsals', timeoutMs: 10 * 60_000 },
  ]);
  expect(bodyOf(0)).toEqual({ rehearsalId: idOf(), ...asked });
  expect(idOf()).toMatch(/^[0-9a-f-]{36}$/);

  answerWith(200, { enrolled: 4 });
  expect(await answer).toEqual({ enrolled: 4 });
});

test('a rehearsal reports its own progress until it is answered', async () => {
  const { api, idOf, tell, answerWith, listeners } = aConnection();
  const shares: number[] = [];
  const answer = api.rehearse(ID, asked, { onProgress: (share) => shares.push(share) });

  tell(idOf(), 0.25);
  tell('of another tab', 0.5);
  tell(idOf(), 0.75);
  answerWith(200, {});
  await answer;

  expect(shares).toEqual([0.25, 0.75]);
  expect(listeners.size).toBe(0);
});

test('a signal cancels the rehearsal, which fails with the reason', async () => {
  const { api, sent, idOf } = aConnection();
  const controller = new AbortController();
  const answer = api.rehearse(ID, asked, { signal: controller.signal });

  controller.abort();

  expect(getProblem(await answer.catch((error: unknown) => error))).toEqual(ENDED);
  expect(sent()).toEqual(['POST /api/programs/7/rehearsals', `DELETE /api/programs/7/rehearsals/${idOf()}`]);
});

test('a signal given before cancels it too', async () => {
  const { api, sent, idOf } = aConnection();

  const answer = api.rehearse(ID, asked, { signal: AbortSignal.abort() });

  expect(getProblem(await answer.catch((error: unknown) => error))).toEqual(ENDED);
  expect(sent()).toEqual(['POST /api/programs/7/rehearsals', `DELETE /api/programs/7/rehearsals/${idOf()}`]);
});

test('a signal given afterwards cancels nothing', async () => {
  const { api, sent, answerWith } = aConnection();
  const controller = new AbortController();
  const answer = api.rehearse(ID, asked, { signal: controller.signal });
  answerWith(200, {});
  await answer;

  controller.abort();

  expect(sent()).toEqual(['POST /api/programs/7/rehearsals']);
});

test('a contact is followed through the same rehearsal', async () => {
  const { api, requests, bodyOf, idOf, answerWith } = aConnection();
  const answer = api.followInRehearsal(ID, { ...asked, contactId: 3 as ContactId });
  answerWith(200, { journeys: [] });

  expect(await answer).toEqual({ journeys: [] });
  expect(requests).toMatchObject([
    { method: 'POST', path: '/api/programs/7/rehearsals/journeys', timeoutMs: 10 * 60_000 },
  ]);
  expect(bodyOf(0)).toEqual({ rehearsalId: idOf(), ...asked, contactId: 3 });
});
