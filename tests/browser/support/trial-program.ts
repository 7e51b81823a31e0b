import type { Page } from '@playwright/test';
import { dayOfNext } from '#tests/browser/pages/account-clock.ts';
import { audiencePage } from '#tests/browser/pages/audience-page.ts';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { myProgramsPage } from '#tests/browser/pages/my-programs-page.ts';
import { expect } from './test.ts';

/** Three contacts whose trial ends on the day of the next enrolment at 09:00. */
export async function importTrials(page: Page): Promise<void> {
  const audience = audiencePage(page);
  const day = dayOfNext('09:00');
  const rows = ['Ada', 'Ben', 'Cleo'].map((name) => `${name.toLowerCase()}@example.com,${name},${day}`);
  await audience.goTo();
  await audience.openImport();
  await audience.chooseFile({ name: 'trials.csv', text: ['Email,FIRSTNAME,Trial end', ...rows].join('\n') });
  await audience.continue.click();
  await audience.use('Trial end').selectOption('New date field');
  await audience.list.fill('Trials');
  await audience.agree.click();
  await audience.check.click();
  await audience.confirm.click();
  await expect(audience.reported('Added')).toHaveText('3');
  await audience.done();
}

/** Start at 09:00 on the day the trial ends, Send email, Delay of a day, End; saved. */
export async function buildTrialProgram(page: Page, name: string): Promise<void> {
  const builder = builderPage(page);
  await myProgramsPage(page).createProgram({ name });
  await builder.addAfter('Start', 'Send email');
  await builder.panel('Send email').getByRole('combobox', { name: 'Campaign' }).selectOption('Welcome 1');
  await builder.addFromPalette('Delay');
  await builder.addFromPalette('End');
  await builder.openSettings('Start');
  await fillInStart(page);
  await builder.saveAll();
}

async function fillInStart(page: Page): Promise<void> {
  const start = builderPage(page).panel('Start');
  await start.getByRole('radio', { name: 'Daily' }).click();
  await start.getByRole('radio', { name: 'Contacts with a date in a data field' }).click();
  await start.getByRole('combobox', { name: 'When' }).selectOption('on the day');
  await start.getByRole('combobox', { name: 'Date field' }).selectOption('TRIALEND');
  await start.getByRole('button', { name: 'Apply' }).click();
}
