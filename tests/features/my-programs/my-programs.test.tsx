import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MyProgramsPage } from '#features/my-programs/my-programs-page.tsx';
import { aConnectedAccount } from '#tests/drivers/a-connected-account.ts';
import { renderPage } from '#tests/drivers/render-page.tsx';

type Options = Parameters<typeof aConnectedAccount>[0] & { readonly at?: string };

/** Welcome is a draft, Birthday is active, Win back is a draft with capital letters in its name. */
async function openList({ at = '/programs', ...options }: Options = {}) {
  const account = await aConnectedAccount(options);
  const welcome = await account.newProgram({ name: 'Welcome' });
  const birthday = await account.after(await account.newProgram({ name: 'Birthday' }), 'activate');
  await account.newProgram({ name: 'WIN Back' });
  const page = renderPage(<MyProgramsPage />, account, at);
  await screen.findByRole('heading', { name: 'My programs' });
  return { account, welcome, birthday, ...page };
}

const names = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);
const row = (name: string) => screen.findByRole('row', { name: new RegExp(`^${name}`) });

async function chooseFromRow(
  user: Awaited<ReturnType<typeof openList>>['user'],
  name: string,
  action: string,
) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('My programs', () => {
  it('lists every program with its status, the last changed first', async () => {
    await openList();
    expect(await screen.findAllByRole('link')).toHaveLength(3);
    expect(within(await row('Birthday')).getByText('Active')).toBeVisible();
    expect(within(await row('Welcome')).getByText('Draft')).toBeVisible();
  });

  it('finds names without regard to case, and keeps the search in the address', async () => {
    const { user, address } = await openList();
    await user.type(await screen.findByRole('searchbox', { name: 'Search by name' }), 'win b');
    expect(names()).toEqual(['WIN Back']);
    expect(screen.getByText('1 found')).toBeInTheDocument();
    await waitFor(() => expect(address()).toBe('/programs?search=win+b'));
  });

  it('filters by status with the counts of all', async () => {
    const { user, address } = await openList();
    const active = await screen.findByRole('button', { name: /^Active ?1$/ });
    await user.click(active);
    expect(active).toHaveAttribute('aria-pressed', 'true');
    expect(names()).toEqual(['Birthday']);
    expect(address()).toBe('/programs?status=Active');
    await user.click(screen.getByRole('button', { name: /^All ?3$/ }));
    expect(names()).toHaveLength(3);
    expect(address()).toBe('/programs');
  });

  it('shows the columns that were chosen, and remembers them on this device', async () => {
    onTestFinished(() => localStorage.removeItem('program-builder.columns'));
    const { user } = await openList();
    const headers = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    await row('Birthday');
    const before = headers();

    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'ID' }));
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Folder' }));

    const shown = ['Name', 'Status', 'Inside', 'Ever', 'Next enrolment', 'Opened'];
    expect(before).toEqual(['', ...shown, 'Folder', 'Modified', 'Actions']);
    expect(headers()).toEqual(['', ...shown, 'Modified', 'ID', 'Actions']);
    expect(localStorage.getItem('program-builder.columns')).toBe(
      'inside ever nextEnrolment opened modified id',
    );
  });

  it('sorts by a column, and reverses at the second click', async () => {
    const { user, address } = await openList();
    const name = await screen.findByRole('button', { name: 'Name' });
    await user.click(name);
    expect(names()).toEqual(['Birthday', 'Welcome', 'WIN Back']);
    await user.click(name);
    expect(names()).toEqual(['WIN Back', 'Welcome', 'Birthday']);
    expect(address()).toBe('/programs?sort=-name');
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('opens with the view in the address', async () => {
    await openList({ at: '/programs?status=Draft&sort=name' });
    await row('Welcome');
    expect(names()).toEqual(['Welcome', 'WIN Back']);
  });

  it('offers to clear the filters where nothing matches', async () => {
    const { user } = await openList({ at: '/programs?search=nothing' });
    await user.click(await screen.findByRole('button', { name: 'Show all programs' }));
    expect(names()).toHaveLength(3);
  });

  it('[L3] activates from the row, after stating the consequences', async () => {
    const { user } = await openList();
    await chooseFromRow(user, 'Welcome', 'Activate');
    const dialog = await screen.findByRole('dialog', { name: 'Activate “Welcome”?' });
    expect(await within(dialog).findByText('Active programs')).toBeVisible();
    expect(within(dialog).getByText('2 of 50')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Activate' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(within(await row('Welcome')).getByText('Active')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Active ?2$/ })).toBeVisible();
  });

  it('rolls back a change that somebody else came before, and says who', async () => {
    const { user, account, welcome } = await openList();
    await chooseFromRow(user, 'Welcome', 'Activate');
    const dialog = await screen.findByRole('dialog', { name: 'Activate “Welcome”?' });
    await within(dialog).findByText('2 of 50');
    await account.after(welcome, 'delete');
    await user.click(within(dialog).getByRole('button', { name: 'Activate' }));
    expect(await within(dialog).findByText('Ada changed this program after you opened it.')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    expect(await within(dialog).findByText('A deleted program cannot be activated.')).toBeVisible();
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog);
    await waitFor(() => expect(names()).toEqual(['WIN Back', 'Birthday']));
  });

  it('[L8] shows what a status does not allow, with the reason', async () => {
    const { user } = await openList();
    await user.click(await screen.findByRole('button', { name: 'Actions for Birthday' }));
    const item = await screen.findByRole('menuitem', { name: 'Delete' });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveAccessibleDescription('Deactivate the program before you delete it.');
  });

  it('[L4] warns when the places for active programs are taken', async () => {
    await openList({ activeLimit: 1 });
    expect(await screen.findByText('You have reached the limit of 1 active program.')).toBeVisible();
  });

  it('copies under another name into a new folder', async () => {
    const { user, account } = await openList();
    await chooseFromRow(user, 'Welcome', 'Copy');
    const dialog = await screen.findByRole('dialog', { name: 'Copy “Welcome”' });
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Folder' }), 'New folder…');
    await user.type(within(dialog).getByRole('textbox', { name: 'New folder name' }), 'Spring');
    const copy = within(dialog).getByRole('button', { name: 'Copy' });
    await account.answered(['POST', /\/copies$/], () => user.click(copy));
    // Asked for as it is in the end: while the copy and its folder arrive, a row may be drawn in the place of another.
    expect(await screen.findByRole('row', { name: /^Copy of Welcome.*Draft.*Spring/ })).toBeVisible();
  });

  it('[L13] says what is wrong with a name', async () => {
    const { user } = await openList();
    await chooseFromRow(user, 'Welcome', 'Rename');
    const dialog = await screen.findByRole('dialog', { name: 'Rename “Welcome”' });
    const name = within(dialog).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.click(within(dialog).getByRole('button', { name: 'Rename' }));
    expect(name).toHaveAccessibleDescription(/^Enter a name for the program/);
    await user.type(name, 'Hello');
    await user.click(within(dialog).getByRole('button', { name: 'Rename' }));
    expect(await screen.findByRole('link', { name: 'Hello' })).toBeVisible();
  });

  it('makes a program from a template and opens it', async () => {
    const { user, address, account } = await openList();
    await user.click(screen.getByRole('button', { name: 'New program' }));
    const dialog = await screen.findByRole('dialog', { name: 'New program' });
    await user.click(within(dialog).getByRole('radio', { name: 'Birthday' }));
    expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveValue('Birthday');
    await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
    await screen.findByText('Another page');
    const id = Number(address().replace('/programs/', ''));
    expect([...account.store.getState().entries.values()].at(-1)?.confirmed).toMatchObject({
      id,
      name: 'Birthday',
    });
  });

  it('says why the list could not be loaded, and loads it when tried again', async () => {
    const account = await aConnectedAccount();
    await account.newProgram({ name: 'Welcome' });
    account.store.dispatch({
      type: 'listFailed',
      problem: { kind: 'storageUnavailable', status: 503, title: 'No storage', detail: 'Allow it.' },
    });
    const { user } = renderPage(
      <MyProgramsPage />,
      { ...account, sync: laterSync(account.sync) },
      '/programs',
    );
    expect(await screen.findByText('No storage. Allow it.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Welcome' })).toBeVisible();
  });
});

/** Leaves the first load, which the page did not ask for, undone. */
function laterSync({ load }: { readonly load: () => Promise<void> }) {
  let asked = 0;
  return { load: () => (asked++ === 0 ? Promise.resolve() : load()) };
}
