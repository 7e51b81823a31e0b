import { accountClock } from './pages/account-clock.ts';
import { builderPage } from './pages/builder-page.ts';
import { consequenceDialog } from './pages/consequence-dialog.ts';
import { messagesPage } from './pages/messages-page.ts';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { recycleBinPage } from './pages/recycle-bin-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { countClicks } from './support/count-clicks.ts';
import { expect, test } from './support/test.ts';
import { buildTrialProgram, importTrials } from './support/trial-program.ts';

test('[L] an account that starts empty takes contacts from a CSV file, and a blank program says what it lacks', async ({
  page,
}) => {
  const programs = myProgramsPage(page);
  const builder = builderPage(page);
  await programs.visit();
  await settingsPage(page).goTo();
  await settingsPage(page).startEmpty();
  await importTrials(page);
  await programs.goTo();
  await expect(page.getByText('No programs yet')).toBeVisible();
  await programs.createProgram({ name: 'Trial ends' });
  await builder.addAfter('Start', 'Send email');
  await builder.addFromPalette('Delay');

  await builder.activate.click();

  await expect(builder.problems).toHaveText([
    /^1\. Start\s*Define start criteria for program\s*Choose a schedule and an enrolment rule/,
    /^2\. Send email\s*Select campaign to be sent\s*Choose the campaign that this step sends\.$/,
    /^3\. Delay\s*Ensure all program routes terminate with an end step\s*Nothing follows this Delay step/,
  ]);
  await expect(builder.problems.first()).toBeFocused();
  await expect(builder.status('Draft')).toBeVisible();

  await builder.problems.filter({ hasText: 'Select campaign to be sent' }).click();
  await expect(builder.panel('Send email').getByRole('combobox', { name: 'Campaign' })).toBeFocused();
});

test('[L] a program is activated, enrols and sends, is deactivated with its contacts held, and continues', async ({
  page,
}) => {
  const programs = myProgramsPage(page);
  const builder = builderPage(page);
  const dialog = consequenceDialog(page);
  const clock = accountClock(page);
  const messages = messagesPage(page);
  await programs.visit();
  await importTrials(page);
  await programs.goTo();
  const clicks = await countClicks(page);
  await buildTrialProgram(page, 'Trial ends');

  await builder.activate.click();
  await expect(dialog.fact('New status')).toHaveText(/^Active\s*It starts running immediately\.$/);
  await expect(dialog.fact('Can be enrolled now')).toHaveText(/^(0|3) contacts/);
  await expect(dialog.fact('Next enrolment')).toHaveText(/, 09:00 \(\d/);
  await expect(dialog.fact('Messages to be sent')).toHaveText(/ in the next hour, 3 in the next 24 hours$/);
  await expect(dialog.fact('Contacts reached in the next 24 hours')).toHaveText('3 of 2,003 (under 1%)');
  await expect(dialog.fact('Active programs')).toHaveText('7 of 50');
  await dialog.confirm('Activate');
  await expect(builder.status('Active')).toBeVisible();
  console.log(`[A11Y-9] from blank to active: ${await clicks()} clicks`);
  expect(await clicks()).toBeLessThanOrEqual(25);
  await expect(builder.message('it is enrolling new contacts and sending emails')).toBeVisible();
  await expect(builder.save).toHaveAccessibleDescription(/An active program cannot be changed/);
  await expect(builder.palette).toBeHidden();

  await clock.skip('+1 day');
  await expect(builder.step('Send email')).toHaveAccessibleDescription(/^3 sent/);
  await expect(builder.step('Delay')).toHaveAccessibleDescription('3 here 3 total');
  await messages.goTo();
  await expect(messages.rows('Trial ends')).toHaveCount(3);
  await expect(messages.rows('Trial ends').getByRole('cell', { name: 'Welcome 1' })).toHaveCount(3);

  await programs.goTo();
  await expect(programs.inside('Trial ends')).toHaveText('3');
  await expect(programs.ever('Trial ends')).toHaveText('3');
  await programs.openProgram('Trial ends');
  await builder.deactivate.click();
  await expect(dialog.fact('New status')).toHaveText(
    /^Deactivated\s*It has enrolled contacts\. They stay at their steps and nothing is sent\./,
  );
  await expect(dialog.fact('Held at their steps')).toHaveText(/^3 contacts\s*3 at Delay/);
  await dialog.confirm('Deactivate and hold 3 contacts');
  await expect(builder.status('Deactivated')).toBeVisible();
  await expect(builder.message('Its contacts are held at their steps and nothing is sent')).toBeVisible();
  await expect(builder.message('3 contacts inside')).toBeVisible();

  await clock.skip('+1 week');
  await expect(builder.step('Delay')).toHaveAccessibleDescription('3 here 3 total');
  await builder.activate.click();
  await expect(dialog.fact('Continue immediately')).toContainText('3 contacts');
  await dialog.confirm('Activate');
  await expect(builder.status('Active')).toBeVisible();
  await expect(builder.step('Delay')).toHaveAccessibleDescription('0 here 3 total');
  await expect(builder.step('End')).toHaveAccessibleDescription('0 here 3 total');
});

test('[L] contact enrolment is disabled and enabled again, and the message says so', async ({ page }) => {
  const programs = myProgramsPage(page);
  const builder = builderPage(page);
  const dialog = consequenceDialog(page);
  await programs.visit();
  await programs.openProgram('Welcome series');

  await builder.chooseUtility('Disable contact enrolment');
  await expect(dialog.fact('New status')).toHaveText(/^Active, enrolment disabled/);
  await dialog.confirm('Disable contact enrolment');
  await expect(builder.status('Enrolment disabled')).toBeVisible();
  await expect(builder.message('contact enrolment is disabled')).toBeVisible();
  await expect(builder.list.getByRole('link', { name: /^Welcome series/ })).toContainText(
    'Enrolment disabled',
  );

  await builder
    .message('contact enrolment is disabled')
    .getByRole('button', { name: 'Enable contact enrolment' })
    .click();
  await expect(dialog.fact('Next enrolment')).toHaveText(/, 09:00 \(\d/);
  await dialog.confirm('Enable contact enrolment');
  await expect(builder.status('Enrolment disabled')).toBeHidden();
  await expect(builder.message('it is enrolling new contacts and sending emails')).toBeVisible();
});

test('[L] a deactivated program is deleted from the list and restored from the bin', async ({ page }) => {
  const programs = myProgramsPage(page);
  const bin = recycleBinPage(page);
  const dialog = consequenceDialog(page);
  const name = 'Re-permission for lapsed customers';
  await programs.visit();

  await programs.chooseAction(name, 'Delete');
  await expect(dialog.fact('New status')).toHaveText(/^Deleted\s*It stays in the recycle bin until/);
  await dialog.confirm('Delete');
  await expect(programs.row(name)).toBeHidden();

  await bin.goTo();
  await expect(bin.forecast(name)).toHaveText('Returns as Deactivated');
  await bin.restore(name);
  await expect(dialog.fact('New status')).toHaveText(/^Deactivated/);
  await dialog.confirm('Restore as Deactivated');
  await expect(bin.row(name)).toBeHidden();
  await programs.goTo();
  await expect(programs.status(name)).toHaveText('Deactivated');
});

test('[L] an active program that enrolled nobody goes back to Draft', async ({ page }) => {
  const programs = myProgramsPage(page);
  const dialog = consequenceDialog(page);
  await programs.visit();
  await expect(programs.ever('Trade welcome for Iceland')).toHaveText('–None');

  await programs.chooseAction('Trade welcome for Iceland', 'Deactivate');
  await expect(dialog.fact('New status')).toHaveText(
    /^Draft\s*It has never enrolled a contact, so it goes back to Draft\.$/,
  );
  await dialog.confirm('Deactivate');

  await expect(programs.status('Trade welcome for Iceland')).toHaveText('Draft');
});
