import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ProgramReport } from '#contract/report.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { campaignsCsv, daysCsv } from '#features/report/download-menu.tsx';
import { ReportContent } from '#features/report/report-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

async function aReport() {
  const account = await aConnectedAccount({ contacts: 40 });
  const program = await account.after(await account.newProgram(), 'activate');
  await account.pass(2 * DAY);
  const page = <ReportContent programId={program.id} />;
  return { account, program, page };
}

describe('the report of a program', () => {
  test('shows what it did, and keeps the period in the address', async () => {
    const { account, program, page } = await aReport();
    const { user, address, leave } = renderPage(page, account, `/programs/${program.id}/report`);

    const campaigns = await screen.findByRole('table', { name: 'Messages by campaign' });
    const row = within(campaigns).getByRole('row', { name: /Welcome 1/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Welcome 1', '40', '0 (0%)', '0 (0%)', '0', '0', '0']);
    await user.click(screen.getByRole('button', { name: 'Last 7 days' }));
    expect(address()).toBe(`/programs/${program.id}/report?last=7`);
    leave();
  });

  test('has every number of its charts in a table', async () => {
    const { account, program, page } = await aReport();
    const { user, leave } = renderPage(page, account, `/programs/${program.id}/report`);

    await user.click(await screen.findByRole('button', { name: 'Show as table' }));
    const days = within(screen.getByRole('table', { name: 'Daily figures' })).getAllByRole('row');
    expect(days.map((row) => row.textContent)).toEqual([
      'DayEnrolledFinishedSentOpenedClicked',
      'Wed 25 Nov 202640404000',
      'Thu 26 Nov 202600000',
    ]);
    leave();
  });
});

describe('the words and files of a report', () => {
  test('[SEC-4] a name that a spreadsheet would run comes out as text', () => {
    const ENDED = { unsubscribed: 1, bounced: 0, complained: 0 };
    const report = {
      from: '2026-11-25',
      days: { enrolled: [1], finished: [0], sent: [2], opened: [1], clicked: [0] },
      campaigns: [{ campaignId: 1, name: '=1+1, "x"', sent: 2, opened: 1, clicked: 0, ...ENDED }],
    } as unknown as ProgramReport;
    expect(daysCsv(report)).toBe('Day,Enrolled,Finished,Sent,Opened,Clicked\r\n2026-11-25,1,0,2,1,0\r\n');
    expect(campaignsCsv(report)).toBe(
      'Campaign,ID,Sent,Opened,Clicked,Unsubscribed,Bounced,Complained\r\n"\'=1+1, ""x""",1,2,1,0,1,0,0\r\n',
    );
  });
});
