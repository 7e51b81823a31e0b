import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import { listSmsProfiles } from '#api/use-cases/profiles/list-profiles.ts';
import { addSmsProfile, changeSmsProfile, deleteSmsProfile } from '#api/use-cases/profiles/write-profiles.ts';
import { smsProfileId } from '#contract/identifiers.ts';
import { newSmsProfile } from '#contract/profiles.ts';

export function smsProfilesRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listSmsProfiles(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newSmsProfile);
    return actOnce(deps, c, { input, answer: created, run: () => addSmsProfile(deps, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, smsProfileId, 'sender profile');
    const input = await readBody(c, newSmsProfile);
    return actOnce(deps, c, { input, answer: ok, run: () => changeSmsProfile(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, smsProfileId, 'sender profile');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteSmsProfile(deps, seen) });
  });

  return routes;
}
