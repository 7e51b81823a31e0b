import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const design = aDesign({
  nodes: [start(), sendEmail('mail'), delay('wait'), decision('ask'), end()],
  connectors: ways('start > mail > wait > ask', 'ask yes> end', 'ask no> end'),
});
const open = () => openBuilder((api) => api.newProgram({ design }));
const step = (name: RegExp) => screen.findByRole('button', { name });
const undoName = () => screen.getByRole('button', { name: 'Undo' }).getAttribute('aria-description');
const steps = () =>
  within(screen.getByRole('region', { name: /^Steps of/ }))
    .getAllByRole('button', { name: /\d+ of \d+\./ })
    .map((button) => button.getAttribute('aria-label')?.split(/[ .:“]/)[0]);

describe('the outline', () => {
  it('extends the selection with Shift and arrows, and deletes all of it', async () => {
    const { user } = await open();
    (await step(/^Send email/)).focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(await screen.findByText('2 steps selected.')).toBeInTheDocument();
    await user.keyboard('{Delete}');
    expect(steps()).toEqual(['Start', 'Decision', 'End']);
  });

  it('adds one step to the selected ones with Ctrl, and all between with Shift', async () => {
    const { user } = await open();
    await user.click(await step(/^Start/));
    await user.keyboard('{Control>}');
    await user.click(await step(/^Delay/));
    await user.keyboard('{/Control}');
    expect(screen.getAllByRole('button', { current: true })).toHaveLength(2);
    await user.click(await step(/^Send email/));
    await user.keyboard('{Shift>}');
    await user.click(await step(/^Decision/));
    await user.keyboard('{/Shift}');
    expect(screen.getAllByRole('button', { current: true })).toHaveLength(3);
  });

  it('moves a step up and down in the flow, and says why it can’t', async () => {
    const { user } = await open();
    await user.click(await step(/^Delay/));
    (await step(/^Delay/)).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(steps()).toEqual(['Start', 'Delay', 'Send', 'Decision', 'End']);
    expect(undoName()).toBe('move Delay up');
    await waitFor(async () => expect(await step(/^Delay/)).toHaveFocus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await screen.findByText('Start must be the first step.')).toBeInTheDocument();
  });

  it('adds before, after and into each branch from the menu of a step', async () => {
    const { user } = await open();
    (await step(/^Decision/)).focus();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items).toEqual(expect.arrayContaining(['Add before', 'Add after (Yes)', 'Add after (No)']));
    const item = (name: string) => screen.findByRole('menuitem', { name });
    await waitFor(async () => expect(await item('Open settings')).toHaveFocus());
    await user.keyboard('{ArrowDown}');
    await waitFor(async () => expect(await item('Add before')).toHaveFocus());
    await user.keyboard('{ArrowRight}');
    await waitFor(async () => expect(await item('Send email')).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(steps()).toEqual(['Start', 'Send', 'Delay', 'Send', 'Decision', 'End']));
  });
});
