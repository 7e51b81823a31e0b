import { expect, type Page } from '@playwright/test';

/** A screen in one of its states, and how to get there. Pictures are taken of it, and axe looks at it. */
export type Scene = {
  readonly name: string;
  readonly path: string;
  /** From the opened screen to the state. */
  readonly act?: (page: Page) => Promise<void>;
};

/** Scenes that can share one account: none changes what another shows. */
export type SceneGroup = {
  readonly name: string;
  /** Before the first scene: what the account is like. Without it, the sample account. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly scenes: readonly Scene[];
};

// The numbers of the sample account's programs.
const WELCOME = '/programs/1';
const ENROLMENT_DISABLED = '/programs/5';
const DEACTIVATED = '/programs/7';
const READ_ONLY = '/programs/9';
const FAULTY = '/programs/12';
const VALID_DRAFT = '/programs/13';
const WITH_EVERY_NODE = '/programs/14';
const BLANK = '/programs/15';

export const SCENE_GROUPS: readonly SceneGroup[] = [
  {
    name: 'my programs',
    scenes: [
      { name: 'my-programs', path: '/programs' },
      { name: 'my-programs-no-match', path: '/programs?search=nothing+has+this+name' },
      { name: 'my-programs-row-menu', path: '/programs', act: openRowMenu('Welcome series') },
      { name: 'my-programs-clock-menu', path: '/programs', act: press(/^Account clock/) },
      { name: 'new-program', path: '/programs', act: press('New program') },
      { name: 'new-program-template', path: '/programs', act: chooseTemplate },
      { name: 'new-program-without-name', path: '/programs', act: createWithoutName },
      { name: 'copy-dialog', path: '/programs', act: fromRowMenu('Welcome series', 'Copy') },
      { name: 'move-dialog', path: '/programs', act: fromRowMenu('Welcome series', 'Move') },
      { name: 'activate-dialog', path: '/programs', act: fromRowMenu('After the purchase', 'Activate') },
      { name: 'activate-refused', path: '/programs', act: fromRowMenu('Abandoned basket', 'Activate') },
      { name: 'deactivate-dialog', path: '/programs', act: fromRowMenu('Welcome series', 'Deactivate') },
      { name: 'delete-dialog', path: '/programs', act: fromRowMenu('Product survey', 'Delete') },
    ],
  },
  {
    name: 'builder, viewed',
    scenes: [
      { name: 'builder-active', path: WELCOME },
      { name: 'builder-active-settings', path: WELCOME, act: openStep(/^Send email/) },
      { name: 'builder-active-utilities', path: WELCOME, act: press('Utilities') },
      { name: 'builder-active-exit-conditions', path: WELCOME, act: press('Exit conditions') },
      { name: 'builder-active-outline', path: `${WELCOME}?view=outline` },
      { name: 'builder-enrolment-disabled', path: ENROLMENT_DISABLED },
      { name: 'builder-deactivated', path: DEACTIVATED },
      { name: 'builder-read-only', path: READ_ONLY },
      { name: 'builder-not-found', path: '/programs/4711' },
      { name: 'builder-in-bin', path: '/programs/11' },
    ],
  },
  {
    name: 'builder, edited',
    scenes: [
      { name: 'builder-blank', path: BLANK },
      { name: 'builder-errors', path: FAULTY },
      { name: 'builder-validation', path: FAULTY, act: press(/^Validation/) },
      { name: 'builder-valid-draft', path: VALID_DRAFT },
      { name: 'builder-step-menu', path: VALID_DRAFT, act: openStepMenu(3) },
      { name: 'builder-outline', path: `${FAULTY}?view=outline` },
      { name: 'panel-start', path: WITH_EVERY_NODE, act: openStep(/^Start/) },
      { name: 'panel-send-email', path: FAULTY, act: openStep(/^Send email/) },
      { name: 'panel-delay', path: VALID_DRAFT, act: openStep(/^Delay/) },
      { name: 'panel-decision', path: VALID_DRAFT, act: openStep(/^Decision/) },
      { name: 'panel-end', path: VALID_DRAFT, act: openStep(/^End/) },
    ],
  },
  {
    name: 'builder, unsaved',
    scenes: [
      { name: 'unsaved', path: BLANK, act: addDelay },
      { name: 'unsaved-kept', path: BLANK, act: leaveUnsavedAndComeBack },
      { name: 'unsaved-leaving', path: VALID_DRAFT, act: leaveUnsaved },
      { name: 'unsaved-activating', path: DEACTIVATED, act: activateUnsaved },
    ],
  },
  {
    name: 'audience',
    scenes: [
      { name: 'audience-contacts', path: '/audience' },
      { name: 'audience-no-match', path: '/audience?search=nothing+has+this+name' },
      { name: 'audience-segments', path: '/audience?tab=segments' },
      { name: 'import-choose', path: '/audience', act: press('Import contacts') },
      { name: 'import-mapping', path: '/audience', act: chooseImportFile },
      { name: 'import-report', path: '/audience', act: importFile },
    ],
  },
  {
    name: 'other screens',
    scenes: [
      { name: 'campaigns', path: '/campaigns' },
      { name: 'campaign-delete', path: '/campaigns', act: fromRowMenu('Product survey', 'Delete') },
      { name: 'campaign-delete-refused', path: '/campaigns', act: fromRowMenu('Welcome 1', 'Delete') },
      { name: 'messages', path: '/messages' },
      { name: 'recycle-bin', path: '/recycle-bin' },
      { name: 'restore-dialog', path: '/recycle-bin', act: press('Restore “Two-day sale”', 'first') },
      {
        name: 'purge-dialog',
        path: '/recycle-bin',
        act: fromRowMenu('Test - do not use', 'Delete for good'),
      },
      { name: 'settings', path: '/settings' },
      { name: 'settings-reset', path: '/settings', act: press('Reset to sample data') },
      { name: 'not-found', path: '/no-such-page' },
    ],
  },
  {
    name: 'an empty account',
    prepare: emptyTheAccount,
    scenes: [
      { name: 'empty-my-programs', path: '/programs' },
      { name: 'empty-audience', path: '/audience' },
      { name: 'empty-segments', path: '/audience?tab=segments' },
      { name: 'empty-campaigns', path: '/campaigns' },
      { name: 'empty-messages', path: '/messages' },
      { name: 'empty-recycle-bin', path: '/recycle-bin' },
    ],
  },
  {
    name: 'a failed start',
    prepare: storeSomethingNewer,
    scenes: [
      { name: 'failed-start', path: '/programs', act: untilHeading('The account could not be opened') },
    ],
  },
];

/** Opens a scene and waits until nothing on it is on its way. */
export async function openScene(page: Page, { path, act }: Scene): Promise<void> {
  await page.goto(path);
  await untilLoaded(page);
  await act?.(page);
  await untilLoaded(page);
}

async function untilLoaded(page: Page): Promise<void> {
  await expect(page.locator('main')).not.toBeEmpty();
  // What stands for a thing that is being loaded has no role or name of its own before its words appear.
  await expect(page.locator('output[class*="waiting"]')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await untilStill(page);
}

/** Colours change as gently as everything else. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await untilStill(page);
}

async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}

function press(name: string | RegExp, which?: 'first') {
  return async (page: Page) => {
    const buttons = page.getByRole('button', { name });
    await (which === 'first' ? buttons.first() : buttons).click();
    await expect(
      page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('complementary')),
    ).toBeVisible();
  };
}

function openRowMenu(name: string) {
  return async (page: Page) => {
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
  };
}

function fromRowMenu(name: string, action: string) {
  return async (page: Page) => {
    await openRowMenu(name)(page);
    await page.getByRole('menuitem', { name: action, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

/** On the canvas and in the outline a step is a button, named after what it does. */
function openStep(name: RegExp) {
  return async (page: Page) => {
    await page
      .getByRole('region', { name: /^Steps of/ })
      .getByRole('button', { name })
      .first()
      .click();
    await expect(page.getByRole('complementary')).toBeVisible();
  };
}

/** By keyboard from Start, as the steps can be walked through on the canvas and in the outline. */
function openStepMenu(steps: number) {
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

async function chooseTemplate(page: Page) {
  await press('New program')(page);
  await page.getByText('Welcome series', { exact: true }).last().click();
}

async function createWithoutName(page: Page) {
  await press('New program')(page);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** The first menu of the only loose end adds a step; it needs neither canvas nor palette, so it works at every width. */
async function addDelay(page: Page) {
  await openStepMenu(0)(page);
  await page.getByRole('menuitem', { name: 'Delay' }).first().click();
  await expect(page.getByRole('button', { name: /^Delay/ }).first()).toBeVisible();
}

async function leaveUnsavedAndComeBack(page: Page) {
  await addDelay(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Bring them back' })).toBeVisible();
}

async function leaveUnsaved(page: Page) {
  await openStepMenu(0)(page);
  await page.getByRole('menuitem', { name: 'Delay' }).first().click();
  await page.getByRole('link', { name: 'Program Builder' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function activateUnsaved(page: Page) {
  await openStepMenu(0)(page);
  await page.getByRole('menuitem', { name: 'Delay' }).first().click();
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

async function chooseImportFile(page: Page) {
  await press('Import contacts')(page);
  await page
    .getByLabel('Choose a CSV file')
    .last()
    .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect(page.getByRole('button', { name: 'Import 4 rows' })).toBeVisible();
}

async function importFile(page: Page) {
  await chooseImportFile(page);
  await page.getByRole('button', { name: 'Import 4 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Contacts imported' })).toBeVisible();
}

async function emptyTheAccount(page: Page) {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** As if a later version of the app had been here. */
async function storeSomethingNewer(page: Page) {
  await page.goto('/settings');
  await untilLoaded(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('program-builder', 990);
        request.onerror = () => reject(request.error ?? new Error('The database did not open'));
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
}

function untilHeading(name: string) {
  return async (page: Page) => {
    await expect(page.getByRole('heading', { name })).toBeAttached();
  };
}
