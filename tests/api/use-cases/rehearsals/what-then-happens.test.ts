import { describe, expect, test } from 'vitest';
import type { Figures, ProgramDetail } from '#contract/programs.ts';
import type { ProgramReport } from '#contract/report.ts';
import type { Status } from '#domain/program-status.ts';
import { figuresAt } from '#domain/report/replay-figures.ts';
import { DAY } from '#domain/schedule/instant.ts';
import type { Template } from '#domain/templates/templates.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { aSampleAccount, aSetup, aTemplate, rehearse } from './asking.ts';
import { type Countable, countableOf, logOf, whatHappened } from './what-happened.ts';

const TEMPLATES: readonly Template[] = [
  'welcomeSeries',
  'birthday',
  'reEngagement',
  'abandonedCart',
  'postPurchase',
  'contractRenewal',
];
type Both = { readonly rehearsed: Countable; readonly happened: Countable };

/** Rehearses a program as it is saved, then lets it happen. */
async function rehearsedThenDone(
  api: ApiDriver,
  { program, design }: ProgramDetail,
  days: number,
): Promise<Both> {
  const { timeZone } = await api.must('GET', '/account');
  const answer = await rehearse(api, { id: program.id, design }, aSetup({ days }));
  const before = await logOf(api.db, program.id);
  if (program.status !== 'Active') await api.after(program, 'activate');
  await api.pass(days * DAY);
  const { from, until } = answer;
  const happened = await whatHappened(api.db, { programId: program.id, before, from, until, timeZone });
  return { rehearsed: countableOf(answer), happened };
}

async function detailOf(api: ApiDriver, id: number): Promise<ProgramDetail> {
  return api.must('GET', `/programs/${id}`);
}

const programsThatAre = async (api: ApiDriver, status: Status) =>
  (await api.db.programs.toArray()).filter((program) => program.status === status);

describe('a rehearsal shows what then happens', () => {
  test.each(TEMPLATES)('[H1] to a new program: %s', async (template) => {
    const api = await aSampleAccount();

    const { rehearsed, happened } = await rehearsedThenDone(api, await aTemplate(api, template), 60);

    expect(rehearsed).toEqual(happened);
  });

  test.each(['Active', 'Deactivated'] as const)('[H1] to every sample program that is %s', async (status) => {
    const programs = await programsThatAre(await aSampleAccount(), status);
    const outcomes: { readonly name: string; readonly rehearsed: unknown; readonly happened: unknown }[] = [];
    for (const { id, name } of programs) {
      const api = await aSampleAccount();
      outcomes.push({ name, ...(await rehearsedThenDone(api, await detailOf(api, id), 30)) });
    }
    expect(outcomes).not.toEqual([]);
    expect(outcomes.map(({ name, rehearsed }) => [name, rehearsed])).toEqual(
      outcomes.map(({ name, happened }) => [name, happened]),
    );
  });

  test('[H1] [H7] to contacts for whom something else is planned', async () => {
    const api = await anApi({ contacts: 4 });
    const { id } = await aProgramIn(api, 'Deactivated');
    const chosen = { kind: 'some', contactIds: [2, 3] };
    await api.must('POST', `/programs/${id}/nodes/wait/contacts/plan`, { json: { chosen, to: 'mail' } });

    const { rehearsed, happened } = await rehearsedThenDone(api, await detailOf(api, id), 9);

    // [H7] Where somebody is put before it begins is where they are, and no visit.
    const unvisited = happened.steps.map(([node, visits, ...rest]) =>
      node === 'mail' ? [node, visits - 2, ...rest] : [node, visits, ...rest],
    );
    expect(rehearsed).toEqual({ ...happened, steps: unvisited });
    expect(rehearsed).toMatchObject({ mailed: 2, outcomes: [['Exit program', 4]] });
  });

  test('[H1] where enrolment is disabled', async () => {
    const api = await anApi({ contacts: 4 });
    const active = await aProgramIn(api, 'Active');
    const { id } = await api.after(active, 'disableEnrolment', 'deactivate');
    await api.must('POST', '/contacts', { json: { email: 'ada@example.com', fields: {} } });

    const { rehearsed, happened } = await rehearsedThenDone(api, await detailOf(api, id), 9);

    expect(rehearsed).toEqual(happened);
    expect(rehearsed).toMatchObject({ enrolled: 0, outcomes: [['Exit program', 4]] });
  });

  test('[H1] as the figures on the canvas and the report tell it', async () => {
    const api = await aSampleAccount();
    const { program, design } = await aTemplate(api, 'welcomeSeries');
    const answer = await rehearse(api, { id: program.id, design }, aSetup({ days: 60 }));

    await api.after(program, 'activate');
    await api.pass(60 * DAY);

    const figures: Figures = await api.must('GET', `/programs/${program.id}/figures`);
    const report: ProgramReport = await api.must('GET', `/programs/${program.id}/report?from=2026-11-24`);
    const replayed = figuresAt(answer.replay, answer.replay.stretches - 1, answer.nodeIds.length);
    expect(answer.steps.map(({ nodeId }) => nodeId)).toEqual(figures.byNode.map(({ nodeId }) => nodeId));
    expect(figures.byNode).toMatchObject(
      answer.steps.map(({ nodeId }) => {
        const node = answer.nodeIds.indexOf(nodeId);
        return {
          nodeId,
          here: replayed.here[node],
          ever: replayed.ever[node],
          sent: replayed.sent[node],
          opened: replayed.opened[node],
          clicked: replayed.clicked[node],
        };
      }),
    );
    expect({ inside: answer.inside, ever: answer.enrolled }).toEqual(figures.enrolled);
    expect(answer.days).toEqual(report.days);
    expect(answer.took).toMatchObject({ median: report.finished.median, p90: report.finished.p90 });
  });
});
