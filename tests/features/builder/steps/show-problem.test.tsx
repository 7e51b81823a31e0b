import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const panel = () => screen.queryByRole('complementary');
const choose = async (design: Design, problem: RegExp) => {
  const { user } = await openBuilder((api) => api.newProgram({ design }));
  await user.click(screen.getByRole('button', { name: /^Validation/ }));
  const list = within(screen.getByRole('complementary', { name: 'Validation' }));
  await user.click(list.getByRole('button', { name: problem }));
};
const button = (name: RegExp) => screen.getByRole('button', { name });

describe('a problem that no setting fixes', () => {
  it('focuses the + of a loose end', async () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), decision('ask'), end()],
      connectors: ways('start > mail > ask', 'ask yes> end'),
    });
    await choose(design, /Ensure all program routes terminate/);
    await waitFor(() => expect(button(/^Add a step after Decision \(No\)/)).toHaveFocus());
    expect(panel()).toBeNull();
    expect(screen.getByRole('button', { current: true })).toHaveAccessibleName(/^Decision/);
  });

  it('focuses the first + of a program without an action', async () => {
    const design = aDesign({ nodes: [start(), delay('wait')], connectors: ways('start > wait') });
    await choose(design, /Add at least one action/);
    await waitFor(() => expect(button(/^Add a step after Delay/)).toHaveFocus());
  });

  it('focuses a step that no way leads to', async () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), end(), end('apart')],
      connectors: ways('start > mail > end'),
    });
    await choose(design, /Connect program elements together/);
    await waitFor(() => expect(button(/^End .*4 of 4/)).toHaveFocus());
    expect(panel()).toBeNull();
  });

  it('stays in the list when there is nothing to focus', async () => {
    const design = aDesign({ nodes: [start(), end()], connectors: ways('start > end') });
    await choose(design, /Add at least one action/);
    expect(panel()).toHaveAccessibleName('Validation');
  });
});
