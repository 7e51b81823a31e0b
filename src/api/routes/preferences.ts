import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import {
  addPreference,
  deletePreference,
  listPreferences,
  renamePreference,
} from '#api/use-cases/preferences/preferences.ts';
import { preferenceId } from '#contract/identifiers.ts';
import { newPreference } from '#contract/preferences.ts';

export function preferencesRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listPreferences(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newPreference);
    return actOnce(deps, c, { input, answer: created, run: () => addPreference(deps.db, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, preferenceId, 'preference');
    const input = await readBody(c, newPreference);
    return actOnce(deps, c, { input, answer: ok, run: () => renamePreference(deps.db, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, preferenceId, 'preference');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deletePreference(deps, seen) });
  });

  return routes;
}
