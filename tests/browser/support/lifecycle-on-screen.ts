import type { Locator, Page } from '@playwright/test';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { myProgramsPage } from '#tests/browser/pages/my-programs-page.ts';
import { recycleBinPage } from '#tests/browser/pages/recycle-bin-page.ts';
import { expect } from './test.ts';

/** What a program is called and how it stands, as a screen should show it. */
export type Shown = { readonly name: string; readonly status: string; readonly isEnrolmentDisabled: boolean };

export type ScreenCommand =
  | 'activate'
  | 'deactivate'
  | 'disableEnrolment'
  | 'enableEnrolment'
  | 'delete'
  | 'restore'
  | 'rename'
  | 'copy';

const LABELS: Readonly<Record<string, string>> = { ReadOnly: 'Read-only' };
const UTILITIES: Readonly<Partial<Record<ScreenCommand, string>>> = {
  disableEnrolment: 'Disable contact enrolment',
  enableEnrolment: 'Enable contact enrolment',
  delete: 'Delete',
  rename: 'Rename',
  copy: 'Copy',
};

/** A user who changes programs from the builder and the recycle bin, in one page that is never loaded anew. */
export function lifecycleOnScreen(page: Page) {
  const builder = builderPage(page);
  const myPrograms = myProgramsPage(page);
  const bin = recycleBinPage(page);
  const dialog = page.getByRole('dialog');
  const activate = builder.toolbar.getByRole('button', { name: 'Activate', exact: true });
  const menuItem = (name: string) => page.getByRole('menuitem', { name, exact: true });

  /** Through the dialog that says what will happen; its button bears the verb. */
  async function confirm(): Promise<void> {
    await dialog
      .getByRole('button', { name: /^(Activate|Deactivate|Disable|Enable|Delete|Restore)/ })
      .click();
    await expect(dialog).toBeHidden();
  }

  async function nameIt(name: string, verb: string): Promise<void> {
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async function opened(item: Locator): Promise<Locator> {
    await builder.utilities.click();
    await expect(page.getByRole('menu')).toBeVisible();
    return item;
  }

  return {
    /** From wherever the page is. A deleted program is shown in the recycle bin. */
    goTo: async ({ name, status }: Shown) => {
      if (status === 'Deleted') return bin.goTo();
      await myPrograms.goTo();
      await myPrograms.search.fill(name);
      await myPrograms.openProgram(name);
    },

    carryOut: async (command: ScreenCommand, { name, newName }: { name: string; newName: string }) => {
      const utility = UTILITIES[command];
      if (command === 'restore') await bin.restore(name);
      else if (command === 'activate') await activate.click();
      else if (command === 'deactivate') await builder.deactivate.click();
      else if (utility !== undefined) await (await opened(menuItem(utility))).click();
      if (command === 'rename') return nameIt(newName, 'Rename');
      if (command === 'copy') return nameIt(newName, 'Copy');
      await confirm();
      // Where the app goes by itself when the open program is gone.
      if (command === 'delete') await expect(myPrograms.heading).toBeVisible();
    },

    /** The screen offers no way to do it, or says why it can't be done. */
    expectRefused: async (command: ScreenCommand, refusal: string, { name, status }: Shown) => {
      if (status === 'Deleted') {
        await myPrograms.goTo();
        await expect(myPrograms.link(name)).toHaveCount(0);
        return bin.goTo();
      }
      if (command === 'restore') {
        await bin.goTo();
        return expect(bin.row(name)).toHaveCount(0);
      }
      if (refusal === 'validationErrors') {
        await activate.click();
        await expect(builder.problems.first()).toBeVisible();
        return builder.panel('Validation').getByRole('button', { name: 'Close' }).click();
      }
      const utility = UTILITIES[command];
      if (utility !== undefined) {
        await expect(
          await opened(menuItem(utility).and(page.locator(':not([aria-disabled="true"])'))),
        ).toHaveCount(0);
        return page.keyboard.press('Escape');
      }
      const control = command === 'activate' ? activate : builder.deactivate;
      await expect(control.and(page.locator(':not([aria-disabled="true"])'))).toHaveCount(0);
    },

    /** The builder and the list beside it, or the recycle bin. */
    expectShown: async ({ name, status, isEnrolmentDisabled }: Shown) => {
      if (status === 'Deleted') {
        await bin.goTo();
        return expect(bin.row(name)).toBeVisible();
      }
      const badge = `${LABELS[status] ?? status}${status === 'Active' && isEnrolmentDisabled ? 'Enrolment disabled' : ''}`;
      await expect(builder.name).toHaveText(name);
      await expect(builder.name.locator('xpath=following-sibling::*[1]')).toHaveText(badge);
      await expect(builder.list.locator('[aria-current="page"]')).toContainText(`${name}${badge}`);
    },

    /** The row of My programs. */
    expectListed: async ({ name, status, isEnrolmentDisabled }: Shown) => {
      await myPrograms.goTo();
      if (status === 'Deleted') return expect(myPrograms.link(name)).toHaveCount(0);
      await myPrograms.search.fill(name);
      await expect(myPrograms.status(name)).toContainText(LABELS[status] ?? status);
      const held = myPrograms.status(name).getByText('Enrolment disabled');
      await expect(held).toHaveCount(status === 'Active' && isEnrolmentDisabled ? 1 : 0);
    },

    /** A fact that the lifecycle asks for and no screen says in so many words: was anyone ever enrolled? */
    hasEnrolled: (programId: number) =>
      page.evaluate(
        (id) =>
          new Promise<boolean>((resolve, reject) => {
            const opening = indexedDB.open('program-builder');
            opening.onerror = () => reject(new Error('The account did not open'));
            opening.onsuccess = () => {
              const request = opening.result.transaction('runs').objectStore('runs').get(id);
              request.onsuccess = () => {
                opening.result.close();
                resolve((request.result?.ever ?? 0) > 0);
              };
            };
          }),
        programId,
      ),

    /** The number of a program that has just been opened. */
    openIdOf: async (name: string) => {
      await expect(builder.name).toHaveText(name);
      return Number(/\/programs\/(\d+)/.exec(page.url())?.[1]);
    },
  };
}
