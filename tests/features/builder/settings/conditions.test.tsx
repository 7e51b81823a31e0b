import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import {
  aDesign,
  decision,
  end,
  multiDecision,
  quantitySplit,
  randomSplit,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const withNode = (node: ProgramNode, ...routes: readonly string[]): Design =>
  aDesign({
    nodes: [start(), sendEmail('mail'), node, end()],
    connectors: ways(`start > mail > ${node.id}`, ...routes.map((route) => `${node.id} ${route}> end`)),
  });

const open = (design: Design) => openBuilder((api) => api.newProgram({ design }));
const step = (name: RegExp) => screen.findByRole('button', { name });
const panel = (name: string) => within(screen.getByRole('complementary', { name }));

/** The design as it is stored after Save. */
async function saved({ account, program, user }: Awaited<ReturnType<typeof open>>): Promise<Design> {
  const save = screen.getByRole('button', { name: 'Save' });
  await account.answered(['PUT', /\/design$/], () => user.click(save));
  return (await account.must('GET', `/programs/${program.id}`)).design;
}

describe('the panel of a decision', () => {
  it('asks about one link of the campaign that was sent before', async () => {
    const opened = await openBuilder(async (api) => {
      const campaigns = await api.must('GET', '/campaigns');
      const { revision, name, subject, fromName, preheader } = campaigns.find(
        ({ id }: { id: number }) => id === 1,
      );
      const body = 'Look: https://example.com/shop and https://example.com/news.';
      await api.must('PUT', '/campaigns/1', {
        json: { name, subject, fromName, preheader, body },
        onRevision: revision,
      });
      return api.newProgram({ design: withNode(decision('ask', { condition: null }), 'yes', 'no') });
    });
    const { user } = opened;
    await user.click(await step(/^Decision/));
    const fields = panel('Decision');
    await user.click(fields.getByRole('radio', { name: 'Contact has clicked a link in a campaign' }));
    expect(fields.getByRole('combobox', { name: 'Campaign' })).toHaveDisplayValue('Welcome 1');
    const link = fields.getByRole('combobox', { name: 'Link' });
    expect(link).toHaveDisplayValue('Any link');
    await user.selectOptions(link, 'https://example.com/news');
    expect(fields.getByRole('combobox', { name: 'Counts what happened' })).toHaveDisplayValue(
      'since this enrolment',
    );
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Decision: Clicked the link “example.com\/news” in “Welcome 1”/)).toBeVisible();
  });

  it('offers segments with how many are in them, and preferences', async () => {
    const { user } = await open(withNode(decision('ask', { condition: null }), 'yes', 'no'));
    await user.click(await step(/^Decision/));
    const fields = panel('Decision');
    await user.click(fields.getByRole('radio', { name: 'Present in the selected segment' }));
    await user.selectOptions(
      fields.getByRole('combobox', { name: 'Segment' }),
      await fields.findByRole('option', { name: 'New subscribers (3)' }),
    );
    await user.click(fields.getByRole('radio', { name: 'Contact is opted in to the selected preference' }));
    await user.selectOptions(fields.getByRole('combobox', { name: 'Preference' }), 'Product news');
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Decision: Opted in to “Product news”/)).toBeVisible();
  });

  it('counts who meets a rule while it is made, and counts again as it grows', async () => {
    const { user } = await open(withNode(decision('ask', { condition: null }), 'yes', 'no'));
    await user.click(await step(/^Decision/));
    const fields = panel('Decision');
    await user.click(fields.getByRole('radio', { name: 'Contact data field rule' }));
    await user.selectOptions(await fields.findByRole('combobox', { name: 'Based on' }), 'List membership');
    await user.selectOptions(fields.getByRole('combobox', { name: 'List' }), 'Newsletter');
    expect(await fields.findByText('3 of 3 contacts')).toBeVisible();
    await user.click(fields.getByRole('button', { name: 'Add rule' }));
    const second = within(fields.getByRole('group', { name: 'Rule 2' }));
    expect(second.getByRole('combobox', { name: 'Based on' })).toHaveFocus();
    expect(fields.getByText('Complete the rules to see how many contacts match.')).toBeVisible();
    await user.selectOptions(second.getByRole('combobox', { name: 'Based on' }), 'FIRSTNAME');
    await user.type(second.getByRole('textbox', { name: 'Value' }), 'Contact 2');
    expect(await fields.findByText('1 of 3 contacts')).toBeVisible();
    await user.click(fields.getByRole('button', { name: 'Remove rule 1' }));
    expect(fields.getByRole('combobox', { name: 'Based on' })).toHaveFocus();
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    expect(await step(/^Decision: FIRSTNAME is “Contact 2”/)).toBeVisible();
  });
});

describe('the panel of a multi decision', () => {
  const node = multiDecision('ask');
  const design = withNode(node, 'case-1', 'case-2', 'default');

  it('names and moves conditions; a removed one takes its connector with it', async () => {
    const opened = await open(design);
    const { user } = opened;
    await user.click(await step(/^Multi decision/));
    const fields = panel('Multi decision');
    const first = within(fields.getByRole('group', { name: 'Condition 1' }));
    await user.type(first.getByRole('textbox', { name: /Name/ }), 'Readers');
    await user.click(fields.getByRole('button', { name: 'Move Readers down' }));
    await user.click(fields.getByRole('button', { name: 'Remove Condition 1' }));
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    const { nodes, connectors } = await saved(opened);
    expect(nodes.find(({ id }) => id === 'ask')?.settings).toEqual({
      cases: [{ id: '1', name: 'Readers', condition: { kind: 'openedCampaign', campaignId: 1 } }],
    });
    expect(connectors.filter(({ from }) => from === 'ask').map(({ route }) => route)).toEqual([
      'case-1',
      'default',
    ]);
  });

  it('adds a condition with an id of its own and moves the focus to it', async () => {
    const opened = await open(design);
    const { user } = opened;
    await user.click(await step(/^Multi decision/));
    const fields = panel('Multi decision');
    await user.click(fields.getByRole('button', { name: 'Remove Condition 2' }));
    await user.click(fields.getByRole('button', { name: 'Add condition' }));
    const added = within(fields.getByRole('group', { name: 'Condition 2' }));
    await vi.waitFor(() => expect(added.getByRole('textbox', { name: /Name/ })).toHaveFocus());
    await user.selectOptions(
      added.getByRole('combobox', { name: 'Condition' }),
      'Contact has been sent a campaign',
    );
    await user.click(fields.getByRole('button', { name: 'Apply' }));
    const { nodes } = await saved(opened);
    expect(nodes.find(({ id }) => id === 'ask')?.settings).toMatchObject({
      cases: [{ id: '1' }, { id: '3', condition: { kind: 'sentCampaign', campaignId: 1 } }],
    });
  });
});

describe('the panels of splits', () => {
  it('a random split takes per cent from 1 to 99 and labels its ways out', async () => {
    const { user } = await open(withNode(randomSplit('half'), 'a', 'b'));
    await user.click(await step(/^Random split/));
    const percent = panel('Random split').getByRole('spinbutton', { name: 'Share of branch A' });
    await user.clear(percent);
    await user.type(percent, '100');
    await user.click(panel('Random split').getByRole('button', { name: 'Apply' }));
    expect(percent).toHaveAccessibleDescription(/Enter a whole number from 1 to 99/);
    await user.clear(percent);
    await user.type(percent, '30');
    await user.click(panel('Random split').getByRole('button', { name: 'Apply' }));
    expect(await step(/^Random split “A 30%, B 70%”/)).toBeVisible();
  });

  it('a quantity split takes a number of contacts', async () => {
    const { user } = await open(withNode(quantitySplit('some'), 'first', 'rest'));
    await user.click(await step(/^Quantity split/));
    const first = panel('Quantity split').getByRole('spinbutton', { name: 'Contacts who take First' });
    await user.clear(first);
    await user.type(first, '250');
    await user.click(panel('Quantity split').getByRole('button', { name: 'Apply' }));
    expect(await step(/^Quantity split “First 250 contacts, then the rest”/)).toBeVisible();
  });
});

describe('exit conditions', () => {
  const openPanel = async (user: Awaited<ReturnType<typeof open>>['user']) => {
    await user.click(screen.getByRole('button', { name: 'Exit conditions' }));
    return panel('Exit conditions');
  };

  it('are added, changed and removed, each a step of undo', async () => {
    const opened = await open(aDesign());
    const { user } = opened;
    const exits = await openPanel(user);
    await user.click(exits.getByRole('button', { name: 'Add an exit condition' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add an exit condition' }));
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
      /Enter a name of 1 to 100 characters/,
    );
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Is a VIP');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Based on' }), 'VIP');
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(await exits.findByText(/VIP is yes/)).toBeVisible();

    await user.click(exits.getByRole('button', { name: 'Edit Is a VIP' }));
    const again = within(await screen.findByRole('dialog', { name: 'Edit exit condition' }));
    await user.selectOptions(again.getByRole('combobox', { name: 'Comparison' }), 'is not empty');
    await user.click(again.getByRole('button', { name: 'Apply' }));
    expect(await exits.findByText(/VIP is not empty/)).toBeVisible();
    expect((await saved(opened)).exitConditions).toMatchObject([
      { name: 'Is a VIP', rule: { kind: 'emptiness', field: 'VIP', operator: 'isNotEmpty' } },
    ]);

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await exits.findByText(/VIP is yes/)).toBeVisible();
    await user.click(exits.getByRole('button', { name: 'Remove Is a VIP' }));
    expect(exits.queryByText(/VIP/)).toBeNull();
    expect(exits.getByRole('button', { name: 'Add an exit condition' })).toHaveFocus();
  });

  it('are read-only where the program can only be viewed', async () => {
    const { user } = await openBuilder((api) => aProgramIn(api, 'Active'));
    const exits = await openPanel(user);
    expect(exits.getByText('A contact reaches an End step.')).toBeVisible();
    expect(exits.queryByRole('button', { name: 'Add an exit condition' })).toBeNull();
  });
});
