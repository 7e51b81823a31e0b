import { describe, expect, test } from 'vitest';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { Status } from '#domain/program-status.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn, asItIsNow, aWeekLongDesign } from '#tests/drivers/programs-in-every-state.ts';

type Event = LifecycleCommand['type'] | 'save';
type Cell = readonly [Status, Event, number, Status | 'gone'];

/** [L1] Every status and every event: what the API answers, and the status afterwards. */
const CELLS: readonly Cell[] = [
  ['Draft', 'save', 200, 'Draft'],
  ['Draft', 'activate', 200, 'Active'],
  ['Draft', 'deactivate', 409, 'Draft'],
  ['Draft', 'disableEnrolment', 409, 'Draft'],
  ['Draft', 'enableEnrolment', 409, 'Draft'],
  ['Draft', 'delete', 200, 'Deleted'],
  ['Draft', 'restore', 409, 'Draft'],
  ['Draft', 'purge', 409, 'Draft'],
  ['Draft', 'rename', 200, 'Draft'],
  ['Draft', 'move', 200, 'Draft'],
  ['Active', 'save', 409, 'Active'],
  ['Active', 'activate', 409, 'Active'],
  ['Active', 'deactivate', 200, 'Deactivated'],
  ['Active', 'disableEnrolment', 200, 'Active'],
  ['Active', 'enableEnrolment', 409, 'Active'],
  ['Active', 'delete', 409, 'Active'],
  ['Active', 'restore', 409, 'Active'],
  ['Active', 'purge', 409, 'Active'],
  ['Active', 'rename', 200, 'Active'],
  ['Active', 'move', 200, 'Active'],
  ['Deactivated', 'save', 200, 'Deactivated'],
  ['Deactivated', 'activate', 200, 'Active'],
  ['Deactivated', 'deactivate', 409, 'Deactivated'],
  ['Deactivated', 'disableEnrolment', 409, 'Deactivated'],
  ['Deactivated', 'enableEnrolment', 409, 'Deactivated'],
  ['Deactivated', 'delete', 200, 'Deleted'],
  ['Deactivated', 'restore', 409, 'Deactivated'],
  ['Deactivated', 'purge', 409, 'Deactivated'],
  ['Deactivated', 'rename', 200, 'Deactivated'],
  ['Deactivated', 'move', 200, 'Deactivated'],
  ['ReadOnly', 'save', 409, 'ReadOnly'],
  ['ReadOnly', 'activate', 409, 'ReadOnly'],
  ['ReadOnly', 'deactivate', 409, 'ReadOnly'],
  ['ReadOnly', 'disableEnrolment', 409, 'ReadOnly'],
  ['ReadOnly', 'enableEnrolment', 409, 'ReadOnly'],
  ['ReadOnly', 'delete', 200, 'Deleted'],
  ['ReadOnly', 'restore', 409, 'ReadOnly'],
  ['ReadOnly', 'purge', 409, 'ReadOnly'],
  ['ReadOnly', 'rename', 409, 'ReadOnly'],
  ['ReadOnly', 'move', 409, 'ReadOnly'],
  ['Deleted', 'save', 409, 'Deleted'],
  ['Deleted', 'activate', 409, 'Deleted'],
  ['Deleted', 'deactivate', 409, 'Deleted'],
  ['Deleted', 'disableEnrolment', 409, 'Deleted'],
  ['Deleted', 'enableEnrolment', 409, 'Deleted'],
  ['Deleted', 'delete', 409, 'Deleted'],
  ['Deleted', 'restore', 200, 'Deactivated'],
  ['Deleted', 'purge', 204, 'gone'],
  ['Deleted', 'rename', 409, 'Deleted'],
  ['Deleted', 'move', 409, 'Deleted'],
];

const legal = CELLS.filter(([, , answer]) => answer < 400);
const illegal = CELLS.filter(([, , answer]) => answer >= 400);

describe('[L1] [ROB-2] a program in every status, sent every event', () => {
  test.each(legal)('%s: %s answers %i and leaves it %s', async (status, event, answer, after) => {
    const api = await anApi({ contacts: 2 });
    const program = await aProgramIn(api, status);

    const { status: answered } = await send(api, program, event);

    expect({ answered, after: await statusOf(api, program) }).toEqual({ answered: answer, after });
  });

  test.each(illegal)('%s: %s is refused with %i and changes nothing stored', async (status, event) => {
    const api = await anApi({ contacts: 2 });
    const program = await aProgramIn(api, status);
    const before = await api.dump();

    const refusal = await send(api, program, event);

    expect(refusal).toMatchObject({ status: 409, body: { kind: 'refused', status: 409 } });
    expect(await api.dump()).toEqual(before);
  });
});

function send(api: ApiDriver, program: { id: number; revision: number }, event: Event, key?: string) {
  const onRevision = program.revision;
  if (event === 'save') {
    const json = { design: aWeekLongDesign() };
    return api.call('PUT', `/programs/${program.id}/design`, { json, onRevision });
  }
  const json = commandOf(event);
  const replayable = key === undefined ? {} : { key: key };
  return api.call('POST', `/programs/${program.id}/lifecycle`, { json, onRevision, ...replayable });
}

function commandOf(type: LifecycleCommand['type']): LifecycleCommand {
  if (type === 'rename') return { type, name: 'Another name' };
  if (type === 'move') return { type, folderId: null };
  return { type };
}

async function statusOf(api: ApiDriver, program: Parameters<typeof asItIsNow>[1]): Promise<Status | 'gone'> {
  const { status } = await api.call('GET', `/programs/${program.id}`);
  return status === 404 ? 'gone' : (await asItIsNow(api, program)).status;
}
