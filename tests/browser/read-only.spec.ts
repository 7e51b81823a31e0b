import { builderPage } from './pages/builder-page.ts';
import { campaignsPage } from './pages/campaigns-page.ts';
import { consequenceDialog } from './pages/consequence-dialog.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { recycleBinPage } from './pages/recycle-bin-page.ts';
import { expect, test } from './support/test.ts';

const PROGRAM = 'Re-permission for lapsed customers';
const CAMPAIGN = 'Newsletter: do you want to stay?';

test('[L] a program that comes back without its campaign is Read-only, says what is missing, and is copied', async ({
  page,
}) => {
  const programs = myProgramsPage(page);
  const builder = builderPage(page);
  const campaigns = campaignsPage(page);
  const bin = recycleBinPage(page);
  const dialog = consequenceDialog(page);
  await programs.visit();

  await campaigns.goTo();
  await campaigns.askToDelete(CAMPAIGN);
  await expect(campaigns.dialog).toContainText('1 program uses this campaign');
  await expect(campaigns.dialog.getByRole('link', { name: PROGRAM })).toBeVisible();
  await dialog.cancel();

  await programs.goTo();
  await programs.chooseAction(PROGRAM, 'Delete');
  await dialog.confirm('Delete');
  await campaigns.goTo();
  await campaigns.askToDelete(CAMPAIGN);
  await expect(campaigns.dialog).toContainText(PROGRAM);
  await campaigns.confirmDelete();

  await bin.goTo();
  await expect(bin.forecast(PROGRAM)).toContainText('Returns as Read-only');
  await expect(bin.forecast(PROGRAM)).toContainText(`because “${CAMPAIGN}” no longer exists`);
  await bin.restore(PROGRAM);
  await expect(dialog.fact('New status')).toContainText(`campaign “${CAMPAIGN}” no longer exists`);
  await dialog.confirm('Restore as Read-only');

  await programs.goTo();
  await expect(programs.status(PROGRAM)).toHaveText('Read-only');
  await programs.openProgram(PROGRAM);
  await expect(builder.status('Read-only')).toBeVisible();
  await expect(builder.message(`campaign “${CAMPAIGN}” no longer exists. Copy it to continue`)).toBeVisible();
  await expect(builder.palette).toBeHidden();
  await expect(builder.save).toHaveAccessibleDescription(/Read-only programs cannot be changed/);
  await expect(builder.activate).toHaveAccessibleDescription(/A read-only program cannot be activated/);
  await builder.openSettings('Delay');
  await expect(builder.panel('Delay')).toContainText('View only');
  await expect(builder.panel('Delay').getByRole('spinbutton')).toHaveCount(0);

  await builder
    .message(/Copy it to continue/)
    .getByRole('button', { name: 'Copy' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(builder.name).toHaveText(`Copy of ${PROGRAM}`);
  await expect(builder.status('Draft')).toBeVisible();
  await expect(builder.palette).toBeVisible();
  await builder.activate.click();
  await expect(builder.problems.first()).toBeFocused();
  await expect(builder.problems.first()).toContainText(CAMPAIGN);
});
