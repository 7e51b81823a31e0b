import type { Engine, Ground } from '#api/deps.ts';
import { loadAccount } from '#api/storage/account.ts';
import { loadWorldInput } from '#api/storage/engine-store.ts';
import { accountNow } from '#domain/account/account.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { forecast } from '#domain/engine/forecast.ts';
import type { ProgramId } from '#domain/program/program.ts';

/** What would come of a program from the account clock's now on. Everything due by then must have been done. */
export async function forecastNow(
  ground: Ground,
  programId: ProgramId,
  { isEnrolmentDisabled }: Parameters<Engine['forecast']>[1],
): ReturnType<Engine['forecast']> {
  const { clock } = await loadAccount(ground.db);
  const at = accountNow(clock, ground.realNow());
  const { input } = await loadWorldInput(ground.db, { programId, isEnrolmentDisabled, at });
  return { at, forecast: forecast(createWorld({ ...input, now: at }), programId) };
}
