import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ProgramNode } from '#domain/nodes/node.ts';
import {
  aDesign,
  addContact,
  end,
  removeContact,
  sendSms,
  start,
  updateContact,
  ways,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const open = (action: ProgramNode) =>
  openBuilder((api) =>
    api.newProgram({
      design: aDesign({ nodes: [start(), action, end()], connectors: ways(`start > ${action.id} > end`) }),
    }),
  );
const step = (name: RegExp) => screen.findByRole('button', { name });
const panelOf = async (name: string) => within(await screen.findByRole('complementary', { name }));

describe('the panel of Update contact', () => {
  it('offers what the type of the data field allows', async () => {
    const { user } = await open(updateContact('set', { kind: 'field', field: null, change: null }));
    await user.click(await step(/^Update contact/));
    const panel = await panelOf('Update contact');
    await user.selectOptions(await panel.findByRole('combobox', { name: 'Data field' }), 'AGE');
    const change = within(panel.getByRole('group', { name: 'Change' }));
    expect(
      change.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent),
    ).toEqual([
      'Set value to',
      'Increment value by',
      'Decrement value by',
      'Use a value from a similar data field',
    ]);
    await user.click(change.getByRole('radio', { name: 'Increment value by' }));
    await user.clear(panel.getByRole('spinbutton', { name: 'Amount' }));
    await user.type(panel.getByRole('spinbutton', { name: 'Amount' }), '10');
    await user.click(panel.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Update contact “Add 10 to AGE”/)).toBeVisible();
  });

  it('makes a data field and chooses it', async () => {
    const { user } = await open(updateContact('set', { kind: 'field', field: null, change: null }));
    await user.click(await step(/^Update contact/));
    const panel = await panelOf('Update contact');
    await user.click(await panel.findByRole('button', { name: 'New data field' }));
    const form = within(await screen.findByRole('dialog', { name: 'New data field' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'shoesize');
    await user.selectOptions(form.getByRole('combobox', { name: 'Type' }), 'Number');
    await user.click(form.getByRole('button', { name: 'Create data field' }));
    await waitFor(() =>
      expect(panel.getByRole('combobox', { name: 'Data field' })).toHaveDisplayValue('SHOESIZE'),
    );
    expect(panel.getByRole('radio', { name: 'Increment value by' })).toBeInTheDocument();
  });

  it('opts in to the preferences that are ticked', async () => {
    const { user } = await open(updateContact('set'));
    await user.click(await step(/^Update contact/));
    const panel = await panelOf('Update contact');
    await user.click(await panel.findByRole('radio', { name: 'Be opted in to the selected preferences' }));
    await user.click(panel.getByRole('checkbox', { name: 'Product news' }));
    await user.click(panel.getByRole('button', { name: 'New preference' }));
    const form = within(await screen.findByRole('dialog', { name: 'New preference' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Recipes{Enter}');
    expect(await screen.findByRole('checkbox', { name: 'Recipes' })).toBeChecked();
    await user.click(panel.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Update contact: Opt in to “Product news” and “Recipes”/)).toBeVisible();
  });
});

describe('the panel of Remove contact', () => {
  it('confirms the deletion once every consequence is ticked', async () => {
    const { user } = await open(removeContact('off'));
    await user.click(await step(/^Remove contact/));
    const panel = await panelOf('Remove contact');
    await user.click(await panel.findByRole('radio', { name: 'Deleted from your account' }));
    const [first, ...others] = panel.getAllByRole('checkbox');
    for (const box of others) await user.click(box);
    expect(first).toHaveAccessibleDescription(/Tick every box to confirm/);
    if (first) await user.click(first);
    expect(first).not.toHaveAccessibleDescription();
    await user.click(panel.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Remove contact “Delete from the account”/)).toBeVisible();
  });
});

describe('the panel of Add contact', () => {
  it('makes a new list and chooses it', async () => {
    const { user, account } = await open(addContact('add', { kind: 'lists', listIds: [] }));
    await user.click(await step(/^Add contact/));
    const panel = await panelOf('Add contact');
    await user.click(await panel.findByRole('button', { name: 'New list' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New list' }));
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Club');
    await user.click(dialog.getByRole('button', { name: 'Create list' }));
    expect(await panel.findByRole('checkbox', { name: 'Club' })).toBeChecked();
    expect((await account.client.catalogue()).lists.map(({ name }) => name)).toContain('Club');
  });
});

describe('the panel of Send SMS', () => {
  it('counts segments, and makes the sender profile it lacks', async () => {
    const { user } = await open(sendSms('sms', { profileId: null, text: '' }));
    await user.click(await step(/^Send SMS/));
    const panel = await panelOf('Send SMS');
    const text = await panel.findByRole('textbox', { name: 'Text' });
    await user.click(text);
    await user.paste('x'.repeat(161));
    expect(text).toHaveAccessibleDescription(/^161 characters, 2 parts, 145 characters left/);
    await user.click(panel.getByRole('button', { name: 'New sender profile' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New sender profile' }));
    await user.click(dialog.getByRole('button', { name: 'Create sender profile' }));
    expect(dialog.getByRole('textbox', { name: 'SMS from name' })).toHaveAccessibleDescription(
      /Enter 3 to 11/,
    );
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Shop');
    await user.type(dialog.getByRole('textbox', { name: 'SMS from name' }), 'OakShop');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Mobile number field' }), 'COUNTRY');
    await user.click(dialog.getByRole('button', { name: 'Create sender profile' }));
    expect(await panel.findByRole('combobox', { name: 'Sender profile' })).toHaveDisplayValue('Shop');
    expect(await panel.findByText(/Sends an SMS \(2 parts\) from “OakShop”/)).toBeVisible();
  });
});

describe('the panel of a Webhook', () => {
  it('creates a webhook, and previews what it sends', async () => {
    const { user } = await open(webhook('call', { profileId: null, fields: [] }));
    await user.click(await step(/^Webhook/));
    const panel = await panelOf('Webhook');
    await user.click(await panel.findByRole('button', { name: 'New webhook' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New webhook' }));
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Warehouse');
    await user.type(dialog.getByRole('textbox', { name: 'Base URL' }), 'https://example.com/in');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Authentication' }), 'Bearer token');
    await user.type(dialog.getByLabelText('Token'), 'secret');
    await user.click(dialog.getByRole('button', { name: 'Create webhook' }));
    expect(await panel.findByRole('combobox', { name: 'Webhook' })).toHaveDisplayValue('Warehouse');
    await user.click(panel.getByRole('checkbox', { name: 'FIRSTNAME' }));
    await user.click(panel.getByText('Payload preview'));
    expect(await panel.findByText(/"FIRSTNAME": "Contact 1"/)).toBeVisible();
    expect(panel.getByText('No contacts have reached this step yet.')).toBeVisible();
  });
});
