import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ProgramId } from '#domain/ids.ts';
import { formatProgramFile } from '#domain/programs/program-file.ts';
import { MyProgramsPage } from '#features/my-programs/my-programs-page.tsx';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

const GOOD = formatProgramFile({ name: 'Welcome', design: aDesign(), catalogue: aCatalogue() });

async function openImport() {
  const account = await aConnectedAccount();
  await account.newProgram({ name: 'Already here' });
  const page = renderPage(<MyProgramsPage />, account, '/programs');
  const { user } = page;
  const [newProgram] = await screen.findAllByRole('button', { name: 'New program' });
  if (newProgram) await user.click(newProgram);
  await user.click(await screen.findByRole('button', { name: 'Import from a file' }));
  await screen.findByRole('dialog', { name: 'Import a program' });
  const choose = async (text: string) => {
    const input = screen.getByLabelText('Choose a file', { selector: 'input' });
    await user.upload(input, new File([text], 'program.json', { type: 'application/json' }));
  };
  const programs = async () =>
    (await account.client.listPrograms({ limit: 10 })).programs.map(({ name }) => name);
  return { ...page, account, choose, programs };
}

describe('importing a program', () => {
  it('takes name and references from the file, and stores a draft that opens', async () => {
    const { user, account, choose, address } = await openImport();
    await choose(GOOD);
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Welcome');
    expect(screen.getByText('All items were matched by name.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Import as Draft' }));
    await waitFor(() => expect(address()).toBe('/programs/2'));
    const { program, design } = await account.client.getProgram(2 as ProgramId);
    expect(program).toMatchObject({ name: 'Welcome', status: 'Draft' });
    expect(design).toEqual(aDesign());
  });

  it('lists missing things, and uses the chosen ones instead', async () => {
    const { user, account, choose, address } = await openImport();
    await choose(GOOD.replace('"Welcome 1"', '"Elsewhere"'));
    const campaign = await screen.findByRole('combobox', { name: 'Campaign “Elsewhere”' });
    const row = within(campaign.closest('li') as HTMLElement);
    expect(row.getByText('Missing')).toBeVisible();
    await user.selectOptions(campaign, 'Welcome 2');
    expect(row.getByText('Found')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Import as Draft' }));
    await waitFor(() => expect(address()).toBe('/programs/2'));
    const { design } = await account.client.getProgram(2 as ProgramId);
    expect(design.nodes.find(({ type }) => type === 'sendEmail')?.settings).toEqual({ campaignId: 2 });
  });

  it('leaves missing things without a choice missing', async () => {
    const { user, account, choose, address } = await openImport();
    await choose(GOOD.replace('"Welcome 1"', '"Elsewhere"'));
    await user.click(await screen.findByRole('button', { name: 'Import as Draft' }));
    await waitFor(() => expect(address()).toBe('/programs/2'));
    const { design } = await account.client.getProgram(2 as ProgramId);
    expect(design.nodes.find(({ type }) => type === 'sendEmail')?.settings).toEqual({ campaignId: null });
  });

  it('refuses a file that is no program in words, stores nothing, and lets another be chosen', async () => {
    const { choose, programs } = await openImport();
    await choose('{"name": "package"}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file is not a program file. It is JSON, but not a program export.',
    );
    expect(await programs()).toEqual(['Already here']);
    await choose(GOOD);
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Welcome');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await programs()).toEqual(['Already here']);
  });

  it('does not read a file of more than 10 MB', async () => {
    const { choose, account } = await openImport();
    const read = vi.spyOn(account.client, 'previewProgramFile');
    await choose(' '.repeat(10 * 1024 * 1024 + 1));
    expect(await screen.findByRole('alert')).toHaveTextContent('The file is larger than 10 MB');
    expect(read).not.toHaveBeenCalled();
  });
});
