import type * as fc from 'fast-check';
import { createApi } from '#api/app/app.ts';
import type { EngineServices } from '#api/context/api-context.ts';
import { createEngine } from '#api/engine/driver.ts';
import { ownLocks } from '#api/start/locks.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end } from '#tests/domain/builders/a-design.ts';
import { anApi } from './api-driver.ts';

const designOf = (mark: string): Design => {
  const { nodes, ...design } = aDesign();
  return { ...design, nodes: [...nodes.slice(0, -1), end('end', mark)] };
};

/**
 * Save, save, activate, deactivate, a tick of the engine and a refetch, begun at once, in an order that the scheduler
 * chooses, down to who gets the lock. Answers every invariant that was broken.
 */
export async function concurrentActs(scheduler: fc.Scheduler): Promise<readonly string[]> {
  const driver = await anApi({ contacts: 2 });
  const { id, revision } = await driver.newProgram();
  const locks = ownLocks();
  const ground: EngineServices = {
    ...driver.deps,
    lock: async (name, work) => {
      await scheduler.schedule(Promise.resolve(), `lock ${name}`);
      return locks(name, work);
    },
  };
  const engine = createEngine(ground, { timer: () => () => undefined });
  const api = createApi({ ...ground, engine });
  const ask = async (label: string, method: string, path: string, body?: unknown) => {
    await scheduler.schedule(Promise.resolve(), label);
    const request = new Request(`http://localhost/api/programs/${id}${path}`, {
      method,
      headers: { 'If-Match': `"${revision}"` },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const response = await api.fetch(request);
    return { label, status: response.status, body: await response.json() };
  };
  const read: ProgramDetail[] = [];
  const acts = [
    ask('save one', 'PUT', '/design', { design: designOf('one') }),
    ask('save two', 'PUT', '/design', { design: designOf('two') }),
    ask('activate', 'POST', '/lifecycle', { type: 'activate' }),
    ask('deactivate', 'POST', '/lifecycle', { type: 'deactivate' }),
  ];
  const others = [
    scheduler.schedule(Promise.resolve(), 'time').then(() => driver.letTimePass(DAY)),
    scheduler.schedule(Promise.resolve(), 'tick').then(() => engine.runUntilDue()),
    ask('refetch', 'GET', '').then(({ body }) => read.push(body)),
  ];
  const answers = await scheduler.waitFor(Promise.all(acts));
  await scheduler.waitFor(Promise.all(others));
  await scheduler.waitFor(engine.runUntilDue());

  const detail: ProgramDetail = await driver.must('GET', `/programs/${id}`);
  const accepted = answers.filter(({ status }) => status === 200);
  const saved = accepted.find(({ label }) => label.startsWith('save'));
  const stored = detail.design.nodes.find(({ id: nodeId }) => nodeId === 'end');
  const outcome = stored?.type === 'end' ? stored.settings.outcome : '';
  const messages = await driver.db.messageBlocks.toArray();
  const sent = messages.flatMap((block) => [...block.enrolment.subarray(0, block.size)]);
  const history = await driver.db.history.where({ programId: id }).toArray();
  const isActive = detail.program.status === 'Active';
  const broken = {
    // All four name one revision: the first is accepted, the others are stale or, to a draft, out of place.
    'exactly one act was accepted': accepted.length === 1,
    'who was refused was told 409 or 412': answers.every(({ status }) => [200, 409, 412].includes(status)),
    'the revision rose by one': detail.program.revision === revision + 1,
    'history tells of it, once': history.filter((entry) => entry.revision === revision + 1).length === 1,
    'the design is the one saved': outcome === (saved ? saved.label.slice(5) : 'Exit program'),
    'it runs if it was activated': isActive === accepted.some(({ label }) => label === 'activate'),
    'nobody was sent a message twice': new Set(sent).size === sent.length,
    'nothing was sent by a program that does not run': isActive || sent.length === 0,
    'what was read was whole': read.every(({ program, design }) => isWhole(program.revision, design, detail)),
  };
  driver.db.close();
  return Object.entries(broken).flatMap(([rule, holds]) => (holds ? [] : [rule]));

  function isWhole(at: number, design: Design, now: ProgramDetail): boolean {
    return at !== now.program.revision || JSON.stringify(design) === JSON.stringify(now.design);
  }
}
