import { expect, type Page } from '@playwright/test';
import { storeDesign } from '#tests/browser/support/store-design.ts';
import {
  activateUnsaved,
  addDelay,
  beginTestCase,
  checkImportFile,
  chooseContacts,
  chooseImportFile,
  chooseTemplate,
  closeMappedImport,
  compareVersions,
  createWithoutName,
  deleteContacts,
  editSegment,
  erasePerson,
  followInRehearsal,
  fromFirstRowMenu,
  fromRowMenu,
  fromUtilities,
  importFile,
  leaveUnsaved,
  leaveUnsavedAndComeBack,
  mapImportFile,
  openContacts,
  openDays,
  openExitCondition,
  openExitConditions,
  openFolders,
  openImport,
  openJourney,
  openMessage,
  openPalette,
  openPersonalData,
  openRowMenu,
  openShortcuts,
  openStep,
  openStepMenu,
  openTestCases,
  press,
  pressInBulkBar,
  rehearse,
  searchSteps,
  selectPrograms,
  showWay,
  untilHeading,
  writeTestCases,
} from './acts.ts';
import { everyStep, HOW_MANY_DELAYS } from './every-step.ts';

/** A screen in one of its states, and how to get there. Pictures are taken of it, and axe looks at it. */
export type Scene = {
  readonly name: string;
  /** Without it, the scene goes on from the one before. */
  readonly path?: string;
  /** From the opened screen to the state. */
  readonly act?: (page: Page) => Promise<void>;
  /** Too much like another for axe to find more in it. Scenes that axe looks at don't go on from it. */
  readonly isOnlyPicture?: true;
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
const VALID_DRAFT_ON_CANVAS = `${VALID_DRAFT}?view=canvas`;
const VALID_DRAFT_IN_OUTLINE = `${VALID_DRAFT}?view=outline`;
const SOME_CONTACT = 1;

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
      { name: 'activate-dialog', path: '/programs', act: fromRowMenu('After purchase', 'Activate') },
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
      { name: 'builder-active-exit-conditions', path: WELCOME, act: openExitConditions },
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
      { name: 'test-cases-empty', path: VALID_DRAFT, act: openTestCases },
      { name: 'test-case-editor', act: beginTestCase },
      { name: 'test-cases', path: VALID_DRAFT, act: writeTestCases },
      { name: 'test-case-way', act: showWay },
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
    name: 'every kind of step',
    prepare: storeEveryStep,
    scenes: [
      { name: 'every-step', path: VALID_DRAFT_ON_CANVAS, isOnlyPicture: true },
      { name: 'every-step-outline', path: VALID_DRAFT_IN_OUTLINE, isOnlyPicture: true },
      { name: 'panel-multi-decision', path: VALID_DRAFT_IN_OUTLINE, act: openStep(/^Multi decision/) },
      { name: 'panel-sms', act: openStep(/^Send SMS/) },
      { name: 'panel-webhook', act: openStep(/^Webhook/) },
      { name: 'panel-random-split', act: openStep(/^Random split/), isOnlyPicture: true },
      { name: 'panel-quantity-split', act: openStep(/^Quantity split/), isOnlyPicture: true },
      { name: 'panel-date-split', act: openStep(/^Date split/), isOnlyPicture: true },
      { name: 'panel-update-field', act: openStep(/^Update contact/) },
      { name: 'panel-update-opt-in', act: openStep(/^Update contact/, 1), isOnlyPicture: true },
      { name: 'panel-add-contact', act: openStep(/^Add contact/), isOnlyPicture: true },
      { name: 'panel-remove-contact', act: openStep(/^Remove contact/), isOnlyPicture: true },
      ...Array.from(
        { length: HOW_MANY_DELAYS },
        (_, index): Scene => ({
          name: `panel-delay-${index + 1}`,
          act: openStep(/^Delay/, index),
          isOnlyPicture: true,
        }),
      ),
      { name: 'panel-text-label', act: openStep(/^Text label/), isOnlyPicture: true },
      { name: 'panel-start-date', act: openStep(/^Start/), isOnlyPicture: true },
      { name: 'rule-editor', act: openStep(/^Decision/) },
      { name: 'exit-conditions', act: openExitConditions },
      { name: 'exit-condition-dialog', act: openExitCondition },
      { name: 'picture-dialog', path: VALID_DRAFT_ON_CANVAS, act: fromUtilities('Download picture') },
      { name: 'step-search', path: VALID_DRAFT_ON_CANVAS, act: searchSteps },
      {
        name: 'settings-profile-in-use',
        path: '/settings',
        act: fromRowMenu('Tamsin & Oake', 'Delete'),
        isOnlyPicture: true,
      },
    ],
  },
  {
    name: 'what happened',
    scenes: [
      { name: 'contacts-here', path: WELCOME, act: openContacts },
      { name: 'contacts-chosen', act: chooseContacts, isOnlyPicture: true },
      { name: 'journey', path: WELCOME, act: openJourney },
      { name: 'journey-never', path: `${WELCOME}?contact=${SOME_CONTACT}` },
      { name: 'report', path: `${WELCOME}/report` },
      { name: 'report-days', act: openDays, isOnlyPicture: true },
      { name: 'report-empty', path: `${BLANK}/report`, isOnlyPicture: true },
      { name: 'activity', path: '/activity' },
      { name: 'replay', path: `${WELCOME}?replay=on` },
      { name: 'rehearsal-setup', path: `${VALID_DRAFT}?rehearsal=on` },
      { name: 'rehearsal', act: rehearse },
      { name: 'rehearsal-follow', act: followInRehearsal },
      { name: 'history', path: `${WELCOME}?panel=history` },
      { name: 'history-comparison', path: `${VALID_DRAFT}?panel=history`, act: compareVersions },
      { name: 'contact', path: `/audience/contacts/${SOME_CONTACT}` },
      { name: 'lists', path: '/audience?tab=lists' },
      { name: 'list-new', path: '/audience?tab=lists', act: press('New list') },
      {
        name: 'list-delete',
        path: '/audience?tab=lists',
        act: fromFirstRowMenu('Delete'),
        isOnlyPicture: true,
      },
      { name: 'contact-not-found', path: '/audience/contacts/999999', isOnlyPicture: true },
      { name: 'add-contact', path: '/audience', act: press('Add contact'), isOnlyPicture: true },
    ],
  },
  {
    name: 'commands and many programs',
    scenes: [
      { name: 'command-palette', path: '/programs', act: openPalette },
      { name: 'command-palette-builder', path: VALID_DRAFT, act: openPalette, isOnlyPicture: true },
      { name: 'shortcuts', path: VALID_DRAFT, act: openShortcuts },
      { name: 'bulk-bar', path: '/programs', act: selectPrograms },
      { name: 'bulk-dialog', act: pressInBulkBar('Deactivate') },
      { name: 'folder-menu', path: '/programs', act: press(/^Folder:/) },
      { name: 'folders-dialog', act: openFolders },
      { name: 'import-program', path: '/programs', act: openImport, isOnlyPicture: true },
      { name: 'segment-dialog', path: '/audience?tab=segments', act: editSegment },
    ],
  },
  {
    name: 'audience',
    scenes: [
      { name: 'audience-contacts', path: '/audience' },
      { name: 'audience-no-match', path: '/audience?search=nothing+has+this+name' },
      { name: 'audience-segments', path: '/audience?tab=segments' },
      { name: 'import-choose', path: '/audience', act: press('Import contacts') },
      { name: 'import-file', path: '/audience', act: chooseImportFile },
      { name: 'import-mapping', path: '/audience', act: mapImportFile },
      { name: 'import-discard', path: '/audience', act: closeMappedImport },
      { name: 'import-check', path: '/audience', act: checkImportFile },
      { name: 'import-report', path: '/audience', act: importFile },
      { name: 'suppressions', path: '/audience?tab=suppressions' },
      {
        name: 'suppressions-import',
        path: '/audience?tab=suppressions',
        act: press('Import addresses'),
      },
      {
        name: 'suppression-remove',
        path: '/audience?tab=suppressions',
        act: fromFirstRowMenu('Take off the list'),
      },
      {
        name: 'contact-personal-data',
        path: `/audience/contacts/${SOME_CONTACT}`,
        act: openPersonalData,
      },
      { name: 'contact-erase', path: `/audience/contacts/${SOME_CONTACT}`, act: erasePerson },
    ],
  },
  {
    name: 'other screens',
    scenes: [
      { name: 'campaigns', path: '/campaigns' },
      { name: 'campaign-edit', path: '/campaigns', act: fromRowMenu('Renewal in 30 days', 'Edit') },
      { name: 'campaign-new', path: '/campaigns', act: press('New campaign') },
      { name: 'campaign-delete', path: '/campaigns', act: fromRowMenu('Product survey', 'Delete') },
      { name: 'campaign-delete-refused', path: '/campaigns', act: fromRowMenu('Welcome 1', 'Delete') },
      { name: 'messages', path: '/messages' },
      { name: 'message', act: openMessage },
      { name: 'data-fields', path: '/audience?tab=fields' },
      { name: 'data-field-new', act: press('New data field') },
      { name: 'preferences', path: '/audience?tab=preferences' },
      { name: 'data-field-delete', path: '/audience?tab=fields', act: fromRowMenu('FIRSTNAME', 'Delete') },
      { name: 'recycle-bin', path: '/recycle-bin' },
      { name: 'restore-dialog', path: '/recycle-bin', act: press('Restore “Two-day sale”', 'first') },
      {
        name: 'purge-dialog',
        path: '/recycle-bin',
        act: fromRowMenu('Test - do not use', 'Delete permanently'),
      },
      { name: 'api', path: '/api-docs' },
      { name: 'api-user-new', act: press('New API user') },
      { name: 'settings', path: '/settings' },
      { name: 'settings-reset', path: '/settings', act: press('Reset to sample data') },
      { name: 'settings-webhook', path: '/settings', act: fromRowMenu('Warehouse', 'Edit') },
      { name: 'not-found', path: '/no-such-page' },
    ],
  },
  {
    name: 'deleted contacts',
    prepare: deleteContacts,
    scenes: [
      { name: 'bin-contacts', path: '/recycle-bin?tab=contacts' },
      { name: 'contact-restore', path: '/recycle-bin?tab=contacts', act: press(/^Restore “/, 'first') },
      {
        name: 'contact-purge',
        path: '/recycle-bin?tab=contacts',
        act: fromFirstRowMenu('Delete permanently'),
      },
      { name: 'bin-empty-dialog', path: '/recycle-bin', act: press('Empty recycle bin') },
    ],
  },
  {
    name: 'an empty account',
    prepare: emptyTheAccount,
    scenes: [
      { name: 'empty-my-programs', path: '/programs' },
      { name: 'empty-audience', path: '/audience' },
      { name: 'empty-segments', path: '/audience?tab=segments' },
      { name: 'empty-suppressions', path: '/audience?tab=suppressions' },
      { name: 'empty-campaigns', path: '/campaigns' },
      { name: 'empty-messages', path: '/messages' },
      { name: 'empty-recycle-bin', path: '/recycle-bin' },
      { name: 'empty-bin-contacts', path: '/recycle-bin?tab=contacts' },
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

/** The scenes worth the time that a look of axe takes. */
export function telling(scenes: readonly Scene[]): readonly Scene[] {
  return scenes.filter(({ isOnlyPicture }) => isOnlyPicture !== true);
}

/** Opens a scene and waits until nothing on it is on its way. */
export async function openScene(page: Page, { path, act }: Scene): Promise<void> {
  if (path !== undefined) await page.goto(path);
  await untilLoaded(page);
  await act?.(page);
  await untilLoaded(page);
}

async function untilLoaded(page: Page): Promise<void> {
  // What is being looked for has no heading yet.
  await expect(page.locator('main h1').first()).toBeAttached();
  // What stands for a thing that is being loaded has no role or name of its own before its words appear.
  await expect(page.locator('output[class*="waiting"]')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await untilStill(page);
}

/** Colours change as gently as everything else. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches,
    colorScheme,
  );
  await untilStill(page);
}

async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = () => document.getAnimations().filter(({ playState }) => playState === 'running');
    await frame();
    // A colour that has changed may set off the change of another that is inherited from it.
    while (moving().length > 0) {
      await Promise.all(moving().map((animation) => animation.finished.catch(() => undefined)));
      await frame();
    }
  });
}

async function storeEveryStep(page: Page) {
  await page.goto('/settings');
  await untilLoaded(page);
  await storeDesign(page, 13, everyStep());
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
