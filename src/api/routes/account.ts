import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-request.ts';
import { changeAccount, prepareReset } from '#api/use-cases/account/change-account.ts';
import { getAccount } from '#api/use-cases/account/get-account.ts';
import { catchUp, moveClock, stopClock } from '#api/use-cases/account/move-clock.ts';
import { changeAccount as changeAccountBody, resetAccount, skipClock } from '#contract/account.ts';

export function accountRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => c.json(await getAccount(deps)));

  app.patch('/', async (c) => {
    const input = await readBody(c, changeAccountBody);
    return actOnce(deps, c, { input, answer: ok, run: () => changeAccount(deps, input) });
  });

  app.post('/clock', async (c) => {
    const input = await readBody(c, skipClock);
    await actOnce(deps, c, { input, answer: ok, run: () => moveClock(deps, input.skip) });
    return c.json(await catchUp(deps));
  });

  app.delete('/clock/jump', async (c) =>
    actOnce(deps, c, { input: null, isUrgent: true, answer: ok, run: () => stopClock(deps) }),
  );

  app.post('/reset', async (c) => {
    const input = await readBody(c, resetAccount);
    // [B5] Whatever is due in the account as it is now will never have been.
    return actOnce(deps, c, {
      input,
      isUrgent: true,
      answer: ok,
      run: await prepareReset(deps, input.with),
    });
  });

  return app;
}
