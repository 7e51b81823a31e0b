import { describe, expect, test } from 'vitest';
import type { ProgramReplay, ProgramReport } from '#contract/report.ts';
import { figuresAt } from '#domain/report/replay-figures.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, sendSms, start, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

/** 40 contacts enrolled on Wednesday at nine, sent one email each and done; the clock stands at Thursday, ten. */
async function aProgramThatRan() {
  const api = await anApi({ contacts: 40 });
  const program = await api.after(await api.newProgram(), 'activate');
  await api.pass(2 * DAY);
  return { api, program };
}

const reportOf = (api: ApiDriver, id: number, query = ''): Promise<ProgramReport> =>
  api.must('GET', `/programs/${id}/report${query}`);

describe('GET /programs/:id/report', () => {
  test('[P1] counts what the program did since its first enrolment', async () => {
    const { api, program } = await aProgramThatRan();

    expect(await reportOf(api, program.id)).toMatchObject({
      programId: program.id,
      programName: 'Welcome',
      from: '2026-11-25',
      until: '2026-11-26',
      enrolled: { total: 40, bySource: [{ source: 'schedule', contacts: 40 }] },
      inside: 0,
      finished: { total: 40, byOutcome: [{ outcome: 'Exit program', contacts: 40 }], median: 0, p90: 0 },
      messages: { sent: 40, opened: 0, clicked: 0, unsubscribed: 0, bounced: 0, complained: 0 },
      campaigns: [{ campaignId: 1, name: 'Welcome 1', sent: 40, opened: 0, clicked: 0, bounced: 0 }],
      days: { enrolled: [40, 0], finished: [40, 0], sent: [40, 0], opened: [0, 0], clicked: [0, 0] },
    });
  });

  test('[P1] counts nothing outside of its period', async () => {
    const { api, program } = await aProgramThatRan();

    expect(await reportOf(api, program.id, '?from=2026-11-26&until=2026-11-27')).toMatchObject({
      from: '2026-11-26',
      until: '2026-11-27',
      enrolled: { total: 0, bySource: [] },
      campaigns: [],
      days: { enrolled: [0, 0] },
    });
  });

  test('[P1] counts skipped steps by reason, at the step too', async () => {
    const api = await anApi({ contacts: 3 });
    const profile = await api.must('POST', '/sms-profiles', {
      json: { name: 'Shop', from: 'Shop', numberField: 'COUNTRY', isEnabled: true },
    });
    const nodes = [start(), sendSms('text', { profileId: profile.id, text: 'Hello' }), end()];
    const program = await api.newProgram({
      design: aDesign({ nodes, connectors: ways('start > text > end') }),
    });
    await api.after(program, 'activate');
    await api.pass(DAY);

    expect(await reportOf(api, program.id)).toMatchObject({
      skipped: [{ reason: 'skippedNoNumber', times: 3 }],
    });
    expect((await api.must('GET', `/programs/${program.id}/figures`)).byNode).toContainEqual(
      expect.objectContaining({ nodeId: 'text', skipped: [{ reason: 'skippedNoNumber', times: 3 }] }),
    );
  });

  test('is empty for a program that never ran', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    expect(await reportOf(api, program.id)).toMatchObject({
      from: '2026-11-24',
      until: '2026-11-24',
      enrolled: { total: 0 },
      finished: { total: 0, median: null, p90: null },
    });
  });

  test('refuses invalid periods and unknown programs', async () => {
    const { api, program } = await aProgramThatRan();
    const asked = ['?from=2026-11-27&until=2026-11-26', '?from=2001-01-01', '?from=tomorrow'];

    const answers = await Promise.all(
      asked.map((query) => api.call('GET', `/programs/${program.id}/report${query}`)),
    );
    const unknown = await api.call('GET', '/programs/99/report');

    expect([...answers, unknown].map(({ status }) => status)).toEqual([400, 400, 400, 404]);
  });
});

describe('GET /programs/:id/replay', () => {
  test('[P4] ends with the live figures', async () => {
    const { api, program } = await aProgramThatRan();

    const replay: ProgramReplay = await api.must('GET', `/programs/${program.id}/replay`);
    const figures = await api.must('GET', `/programs/${program.id}/figures`);

    const last = figuresAt(replay, replay.stretches - 1, replay.nodeIds.length);
    const atTheEnd = replay.nodeIds.map((nodeId, node) => ({
      nodeId,
      here: last.here[node],
      ever: last.ever[node],
      sent: last.sent[node],
      opened: last.opened[node],
      clicked: last.clicked[node],
    }));
    expect(figures.byNode).toMatchObject(atTheEnd);
    expect(replay.nodeIds).toHaveLength(figures.byNode.length);
    expect(figures.byNode.map(({ ever }: { ever: number }) => ever)).toEqual([40, 40, 40]);
  });

  test('has nothing to show for a program that never ran', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    expect(await api.must('GET', `/programs/${program.id}/replay`)).toMatchObject({
      nodeIds: [],
      stretches: 1,
      moves: { at: [] },
      messages: { at: [] },
    });
  });
});
