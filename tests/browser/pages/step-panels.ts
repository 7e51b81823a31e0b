import type { Locator, Page } from '@playwright/test';
import { builderPage } from './builder-page.ts';

/** How a control is pressed: with the mouse or with a finger. */
type Press = (control: Locator) => Promise<void>;

/** The settings of the steps, each panel from being open to being applied and closed. */
export function stepPanels(page: Page, press: Press) {
  const { panel } = builderPage(page);
  const done = async (of: Locator) => {
    await press(of.getByRole('button', { name: 'Apply' }));
    await press(of.getByRole('button', { name: 'Close', exact: true }));
  };
  return {
    /** Daily, as the time stands there. */
    start: async (segment: string) => {
      const start = panel('Start');
      await press(start.getByRole('radio', { name: 'Daily' }));
      await press(start.getByRole('radio', { name: 'Contacts in a segment' }));
      const segments = start.getByRole('combobox', { name: 'Segment' });
      // Its option tells besides how many contacts are in it just now.
      const option = segments.getByRole('option', { name: segment });
      await segments.selectOption(await option.getAttribute('value'));
      await done(start);
    },
    sendEmail: async (campaign: string) => {
      const mail = panel('Send email');
      await mail.getByRole('combobox', { name: 'Campaign' }).selectOption(campaign);
      await done(mail);
    },
    delay: async (days: string) => {
      const delay = panel('Delay');
      await delay.getByRole('spinbutton', { name: 'Days' }).fill(days);
      await done(delay);
    },
    /** Whether the campaign sent before was opened. */
    decision: async (days: string) => {
      const decision = panel('Decision');
      await press(decision.getByRole('radio', { name: 'Contact has opened a campaign' }));
      await decision.getByRole('spinbutton', { name: 'Days' }).fill(days);
      await done(decision);
    },
    end: async (outcome: string) => {
      const end = panel('End');
      await end.getByRole('textbox', { name: 'Outcome' }).fill(outcome);
      await done(end);
    },
    /** As it was added. */
    leave: async (title: string) => press(panel(title).getByRole('button', { name: 'Close', exact: true })),
  };
}
