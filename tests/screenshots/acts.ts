import { expect, type Page } from '@playwright/test';

export function press(name: string | RegExp, which?: 'first') {
  return async (page: Page) => {
    const buttons = page.getByRole('button', { name });
    await (which === 'first' ? buttons.first() : buttons).click();
    await expect(
      page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('complementary')),
    ).toBeVisible();
  };
}

export function openRowMenu(name: string) {
  return async (page: Page) => {
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
  };
}

export function fromRowMenu(name: string, action: string) {
  return async (page: Page) => {
    await openRowMenu(name)(page);
    await page.getByRole('menuitem', { name: action, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

/** In a narrow window the panel of the scene before covers everything else. */
async function closePanel(page: Page) {
  const close = page.getByRole('complementary').getByRole('button', { name: 'Close', exact: true });
  if (await close.isVisible()) await close.click();
}

/** The settings of a step just added open by themselves, when they have been fetched. */
async function closeNewPanel(page: Page) {
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(panel).toBeHidden();
}

/** A tool of the open program. A narrow window has it in the menu of the bar. */
async function pressTool(page: Page, name: string) {
  const bar = page.getByRole('toolbar', { name: 'Program' });
  await expect(bar).toBeVisible();
  const tool = bar.getByRole('button', { name, exact: true });
  if (await tool.isVisible()) {
    await tool.click();
    return;
  }
  await bar.getByRole('button', { name: 'Utilities' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

export async function openExitConditions(page: Page) {
  await closePanel(page);
  await pressTool(page, 'Exit conditions');
  await expect(page.getByRole('complementary')).toBeVisible();
}

/** Of the table, whatever the thing in its first row is called. */
export function fromFirstRowMenu(action: string) {
  return async (page: Page) => {
    await page
      .getByRole('row')
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

/** On the canvas and in the outline a step is a button, named after what it does. */
export function openStep(name: RegExp, index = 0) {
  return async (page: Page) => {
    await closePanel(page);
    const step = page
      .getByRole('region', { name: /^Steps of/ })
      .getByRole('button', { name })
      .nth(index);
    // A panel that has just closed may still move the canvas below the pointer.
    await expect(async () => {
      await step.click();
      await expect(page.getByRole('complementary')).toBeVisible({ timeout: 3000 });
    }).toPass();
  };
}

/** By keyboard from Start, as the steps can be walked through on the canvas and in the outline. */
export function openStepMenu(steps: number) {
  return async (page: Page) => {
    await page
      .getByRole('region', { name: /^Steps of/ })
      .getByRole('button', { name: /^Start/ })
      .first()
      .focus();
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
  };
}

export async function chooseTemplate(page: Page) {
  await press('New program')(page);
  await page.getByText('Welcome series', { exact: true }).last().click();
}

export async function createWithoutName(page: Page) {
  await press('New program')(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('');
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** The first menu of the only loose end adds a step; it needs neither canvas nor palette, so it works at every width. */
export async function addDelay(page: Page) {
  await openStepMenu(0)(page);
  await page
    .getByRole('menuitem', { name: /^Add after/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Delay' }).first().click();
  await expect(page.getByRole('button', { name: /^Delay/ }).first()).toBeVisible();
}

export async function leaveUnsavedAndComeBack(page: Page) {
  await addDelay(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();
}

export async function leaveUnsaved(page: Page) {
  await openStepMenu(0)(page);
  await page
    .getByRole('menuitem', { name: /^Add after/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Delay' }).first().click();
  await closeNewPanel(page);
  await page.getByRole('link', { name: 'Program Builder' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

export async function activateUnsaved(page: Page) {
  await openStepMenu(0)(page);
  await page
    .getByRole('menuitem', { name: /^Add after/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Delay' }).first().click();
  await closeNewPanel(page);
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

const CSV = [
  'Email,First name,Birthday,Favourite wood,Orders',
  'maja@example.com,Maja,1988-03-14,Oak,12',
  'li.wei@example.com,Li Wei,1979-11-02,Walnut,3',
  'not an address,Nobody,,,',
  'sam@example.com,Sam,31st of May,Ash,one',
].join('\n');

export async function chooseImportFile(page: Page) {
  await press('Import contacts')(page);
  await page
    .getByLabel('Choose a CSV file')
    .last()
    .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
}

export async function mapImportFile(page: Page) {
  await chooseImportFile(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Yes, all of them agreed' }).click();
}

export async function closeMappedImport(page: Page) {
  await mapImportFile(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Discard this import?' })).toBeVisible();
}

export async function checkImportFile(page: Page) {
  await mapImportFile(page);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('heading', { name: 'What this import will do' })).toBeVisible();
}

export async function importFile(page: Page) {
  await checkImportFile(page);
  await page.getByRole('button', { name: 'Import 3 contacts' }).click();
  await expect(page.getByRole('heading', { name: 'Contacts imported' })).toBeVisible();
}

export function untilHeading(name: string) {
  return async (page: Page) => {
    await expect(page.getByRole('heading', { name })).toBeAttached();
  };
}

export function fromUtilities(action: string) {
  return async (page: Page) => {
    await press('Utilities')(page);
    await page.getByRole('menuitem', { name: action, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

export async function openExitCondition(page: Page) {
  await page.getByRole('button', { name: /^Edit / }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

export async function searchSteps(page: Page) {
  await page
    .getByRole('button', { name: /^Start/ })
    .first()
    .focus();
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find a step' }).fill('delay');
}

/** By the figure of a step that somebody waits at. */
export async function openContacts(page: Page) {
  await page
    .getByRole('button', { name: /^[1-9]\d* here$/ })
    .first()
    .click();
  await expect(page.getByRole('complementary').getByRole('checkbox').first()).toBeVisible();
}

export async function openJourney(page: Page) {
  await openContacts(page);
  await page
    .getByTitle(/^Journey of/)
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Journey' })).toBeVisible();
}

export async function chooseContacts(page: Page) {
  const boxes = page.getByRole('checkbox', { name: /^Select .+@/ });
  for (const box of [boxes.nth(0), boxes.nth(1)]) await box.check();
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

export async function openMessage(page: Page) {
  await page
    .getByRole('link', { name: /^Open “/ })
    .first()
    .click();
  await expect(page.getByRole('article')).toBeVisible();
}

export async function openDays(page: Page) {
  await page.getByText('Show as table').click();
}

export async function rehearse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rehearse', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
}

export async function followInRehearsal(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Follow / })
    .last()
    .click();
  await expect(page.getByRole('list', { name: 'Steps of the journey' })).toBeVisible();
}

export async function compareVersions(page: Page) {
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Current canvas' });
}

export async function openTestCases(page: Page) {
  await page.getByRole('button', { name: 'Utilities' }).click();
  await page.getByRole('menuitem', { name: 'Test cases' }).click();
  await expect(
    page.getByRole('complementary', { name: 'Test cases' }).getByRole('button').nth(1),
  ).toBeVisible();
}

export async function beginTestCase(page: Page) {
  await page.getByRole('button', { name: 'Create one from this program' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** One that passes, and one that does not. */
export async function writeTestCases(page: Page) {
  const save = page.getByRole('button', { name: 'Save test case' });
  await openTestCases(page);
  await beginTestCase(page);
  await save.click();
  await page.getByRole('button', { name: 'New test case' }).click();
  await page.getByRole('spinbutton', { name: 'Within' }).fill('1');
  await save.click();
  await expect(page.getByText('1 of 2 test cases failed')).toBeVisible();
}

export async function showWay(page: Page) {
  await page
    .getByRole('button', { name: /^Show path/ })
    .last()
    .click();
  await expect(page.getByRole('button', { name: 'All test cases' })).toBeVisible();
}

export async function openPalette(page: Page) {
  await page.getByRole('button', { name: 'Search commands, screens and programs' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('we');
  await expect(page.getByRole('option').first()).toBeVisible();
}

export async function openShortcuts(page: Page) {
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
}

export async function selectPrograms(page: Page) {
  for (const name of ['Welcome series', 'Birthday treat']) {
    await page.getByRole('checkbox', { name }).check();
  }
}

export function pressInBulkBar(name: string) {
  return async (page: Page) => {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

export async function openFolders(page: Page) {
  await page.getByRole('menuitem', { name: 'Manage folders…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

export async function openImport(page: Page) {
  await press('New program')(page);
  await page.getByRole('button', { name: 'Import from a file' }).click();
  await expect(page.getByRole('heading', { name: 'Import a program' })).toBeVisible();
}

export async function editSegment(page: Page) {
  await fromRowMenu('High spenders', 'Edit')(page);
}

export async function openPersonalData(page: Page) {
  await press('Personal data')(page);
}

export async function erasePerson(page: Page) {
  await openPersonalData(page);
  await page.getByRole('menuitem', { name: 'Erase this person' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

export async function deleteContacts(page: Page) {
  for (const id of [1, 2]) {
    await page.goto(`/audience/contacts/${id}`);
    await press('Delete contact')(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete contact' }).click();
    await expect(page.getByRole('heading', { name: 'Audience' })).toBeVisible();
  }
}
