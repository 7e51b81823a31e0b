import type { Engine } from '#api/context/api-context.ts';
import type { EngineContext, LoadedWorld } from '#api/engine/run-batch.ts';
import { loadAccount } from '#api/storage/account.ts';
import { type AsIfRunning, loadJoining, loadWorldInput } from '#api/storage/engine-store.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { copyWorld, createWorld, hasEveryContactInside } from '#domain/engine/create-world.ts';
import { forecastInPlace } from '#domain/engine/forecast.ts';
import { findRelevantPrograms } from '#domain/engine/independence.ts';
import { doesAnybodyReact } from '#domain/engine/population/population.ts';
import type { World } from '#domain/engine/world/world.ts';

type ForecastRequest = { readonly services: EngineContext; readonly asIf: AsIfRunning };

/**
 * What would come of a program from the account clock's now on. Everything due by then must have been done. What the
 * engine has loaded is used where it is still the truth: `loaded` tells what that is at the moment when it is asked.
 */
export async function forecastNow(
  services: EngineContext,
  asked: Pick<AsIfRunning, 'programId' | 'isEnrolmentDisabled'>,
  loaded: () => LoadedWorld | null,
): ReturnType<Engine['forecast']> {
  const { clock } = await loadAccount(services.db);
  const at = getAccountNow(clock, services.realNow());
  const asIf = { ...asked, at };
  const world = (await fromLoaded({ services, asIf }, loaded)) ?? (await fromStorage({ services, asIf }));
  return { at, forecast: forecastInPlace(world, asked.programId) };
}

async function fromLoaded(
  { services, asIf }: ForecastRequest,
  loaded: () => LoadedWorld | null,
): Promise<World | null> {
  if (!loaded()) return null;
  const { generation, joining, messages } = await loadJoining(services.db, asIf);
  // Read again: it may have run in the meantime, or be running.
  const known = loaded();
  if (known?.generation !== generation || !hasEveryContactInside(known.world, joining)) return null;
  const only = findRelevantPrograms([...known.world.programs, joining], asIf.programId, {
    lists: known.world.catalogue.lists,
    anybodyReacts: doesAnybodyReact(known.world.population),
  });
  return copyWorld({ ...known.world, now: asIf.at }, { only, joining, messages });
}

async function fromStorage({ services, asIf }: ForecastRequest): Promise<World> {
  await services.memory.read();
  const { input } = await loadWorldInput(services.db, { asIf, known: services.memory.known() });
  const only = findRelevantPrograms(input.programs, asIf.programId, {
    lists: input.catalogue.lists,
    anybodyReacts: input.doesEverybodyReact === true || input.contacts.some(({ isSample }) => isSample),
  });
  const programs = input.programs.filter(({ programId }) => only.has(programId));
  return createWorld({ ...input, programs, now: asIf.at }, 'counts');
}
