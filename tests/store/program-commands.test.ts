import { describe, expect, it } from 'vitest';
import { ApiError } from '#client/connection/api-error.ts';
import { runCommand, runSave } from '#store/program-commands.ts';
import { programById } from '#store/programs-state.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';

async function aLoadedPage(options?: Parameters<typeof aConnectedAccount>[0]) {
  const page = await aConnectedAccount(options);
  const program = await page.newProgram();
  await page.sync.load();
  const account = await page.client.account();
  const deps = { api: page.client, store: page.store, readAccount: () => account };
  const statuses: string[] = [];
  page.store.subscribe((state) => {
    const entry = state.entries.get(program.id);
    const status = programById(state, program.id)?.status ?? 'gone';
    const shown = entry?.pending ? `${status} soon` : status;
    if (statuses.at(-1) !== shown) statuses.push(shown);
  });
  return { ...page, program, deps, statuses };
}

describe('runCommand', () => {
  it('shows where a command leads, then what the API made of it', async () => {
    const { deps, program, statuses } = await aLoadedPage();
    const outcome = await runCommand(deps, program.id, { type: 'activate' });
    expect(outcome).toMatchObject({ ok: true, value: { status: 'Active', revision: program.revision + 1 } });
    expect(statuses).toEqual(['Active soon', 'Active']);
  });

  it('rolls back what the API refuses, with the reason, and loads the current program', async () => {
    const page = await aLoadedPage();
    const { deps, program, statuses, store } = page;
    await page.after(program, 'delete');
    const outcome = await runCommand(deps, program.id, { type: 'activate' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', refusal: { kind: 'staleRevision', onRevision: program.revision } },
    });
    expect(statuses).toEqual(['Active soon', 'Draft', 'Deleted']);
    expect(store.getState().entries.get(program.id)?.commandError).toMatchObject({ kind: 'refused' });
  });

  it('keeps the reason of a refusal about a program that no longer exists', async () => {
    const { deps, program, store } = await aLoadedPage();
    const refusal = { kind: 'neverEnrolled' } as const;
    const refusing = new ApiError({ kind: 'refused', status: 409, title: 'No.', detail: 'No.', refusal });
    const gone = new ApiError({ kind: 'notFound', status: 404, title: 'Gone.', detail: 'Gone.' });
    const api = {
      ...deps.api,
      sendCommand: () => Promise.reject(refusing),
      getProgram: () => Promise.reject(gone),
    };
    await runCommand({ ...deps, api }, program.id, { type: 'activate' });
    expect(store.getState().entries.get(program.id)?.commandError).toMatchObject({
      kind: 'refused',
      refusal,
    });
  });

  it('never sends the API what the rule refuses', async () => {
    const { deps, program, statuses } = await aLoadedPage();
    const outcome = await runCommand(deps, program.id, { type: 'deactivate' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { refusal: { kind: 'wrongState', status: 'Draft' } },
    });
    expect(statuses).toEqual(['Draft']);
  });

  it('lets commands on one program follow each other', async () => {
    const { deps, program, statuses } = await aLoadedPage();
    const both = await Promise.all([
      runCommand(deps, program.id, { type: 'activate' }),
      runCommand(deps, program.id, { type: 'deactivate' }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(statuses).toEqual(['Active soon', 'Active', 'Draft soon', 'Draft']);
  });

  it('forgets a program that is purged', async () => {
    const { deps, program, statuses } = await aLoadedPage();
    await runCommand(deps, program.id, { type: 'delete' });
    await runCommand(deps, program.id, { type: 'purge' });
    expect(statuses).toEqual(['Deleted soon', 'Deleted', 'Deleted soon', 'gone']);
  });
});

describe('runSave', () => {
  it('raises the revision and answers the saved design', async () => {
    const { deps, program } = await aLoadedPage();
    const design = { ...aDesign(), exitConditions: [] };
    const outcome = await runSave(deps, program.id, { design, onRevision: program.revision });
    expect(outcome).toMatchObject({
      ok: true,
      value: { program: { revision: program.revision + 1 }, design },
    });
  });

  it('refuses a save on a revision that somebody else has moved on from', async () => {
    const { deps, program, call } = await aLoadedPage();
    await call('POST', `/programs/${program.id}/lifecycle`, {
      json: { type: 'rename', name: 'Spring' },
      onRevision: program.revision,
    });
    const outcome = await runSave(deps, program.id, { design: aDesign(), onRevision: program.revision });
    expect(outcome).toMatchObject({ ok: false, refusal: { refusal: { kind: 'staleRevision' } } });
  });
});
