import { accountClock } from './pages/account-clock.ts';
import { builderPage } from './pages/builder-page.ts';
import { campaignsPage } from './pages/campaigns-page.ts';
import { consequenceDialog } from './pages/consequence-dialog.ts';
import { messagesPage } from './pages/messages-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { recycleBinPage } from './pages/recycle-bin-page.ts';
import { expect, test } from './support/test.ts';

// The browser itself asks for the icon again; what the app lacks is compared below.
test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED/] });

test('[ROB-14] everything works while the browser is offline, once loaded', async ({ page, context }) => {
  const programs = myProgramsPage(page);
  const builder = builderPage(page);
  const dialog = consequenceDialog(page);
  // The last that the page and the worker fetch ahead.
  const areFetched = Promise.all(
    [/settings-page/, /forecast-now/].map((code) =>
      context.waitForEvent('requestfinished', (request) => code.test(request.url())),
    ),
  );
  await programs.visit();
  await areFetched;
  const missing: string[] = [];
  context.on('requestfailed', (request) => missing.push(new URL(request.url()).pathname));
  await context.setOffline(true);

  await programs.openProgram('Welcome series');
  await builder.deactivate.click();
  await dialog.confirm(/^Deactivate and hold \d+ contacts$/);
  await expect(builder.status('Deactivated')).toBeVisible();
  await builder.openSettings('Delay “Wait 3 days”');
  await builder.panel('Delay').getByRole('spinbutton', { name: 'Days' }).fill('4');
  await builder.apply.click();
  await builder.saveAll();
  await builder.activate.click();
  await dialog.confirm('Activate');
  await expect(builder.status('Active')).toBeVisible();

  await accountClock(page).skip('+1 day');
  await messagesPage(page).goTo();
  await expect(messagesPage(page).count).toContainText('messages');
  await campaignsPage(page).goTo();
  await recycleBinPage(page).goTo();
  expect(missing.filter((path) => path !== '/icon.svg')).toEqual([]);
});
