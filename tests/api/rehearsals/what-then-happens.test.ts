import { describe, expect, test } from 'vitest';
import type { Figures, ProgramDetail } from '#contract/programs.ts';
import type { ProgramReport } from '#contract/report.ts';
import type { Status } from '#domain/program/program.ts';
import type { Template } from '#domain/program/templates.ts';
import { figuresAt } from '#domain/report/replay-figures.ts';
import { DAY } from '#domain/schedule/instant.ts';
import type { ApiDriver } from '#tests/drivers/api-driver.ts';
import { aSampleAccount, aSetup, aTemplate, rehearse } from './asking.ts';
import { countableOf, type Countable, logOf, whatHappened } from './what-happened.ts';

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

const programsThatAre = async (api: ApiDriver, status: Status) =>
  (await api.db.programs.toArray()).filter((program) => program.status === status);

describe('what was rehearsed is what then happens', () => {
  test.each(TEMPLATES)('[H1] to a new program: %s', async (template) => {
    const api = await aSampleAccount();

    const { rehearsed, happened } = await rehearsedThenDone(api, await aTemplate(api, template), 60);

    expect(rehearsed).toEqual(happened);
  });

  test.each(['Active', 'Deactivated'] as const)('[H1] to every sample program that is %s', async (status) => {
    const programs = await programsThatAre(await aSampleAccount(), status);
    expect(programs.length).toBeGreaterThan(0);
    for (const { id, name } of programs) {
      const api = await aSampleAccount();
      const program = await api.must('GET', `/programs/${id}`);

      const { rehearsed, happened } = await rehearsedThenDone(api, program, 30);

      expect({ name, ...rehearsed }).toEqual({ name, ...happened });
    }
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
