import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Program } from '#domain/programs/program.ts';
import { findLocalDraft, saveLocalDraft } from '#features/builder/messages/local-drafts.ts';
import { aDesign, end, sendEmail, start } from '#tests/domain/builders/a-design.ts';
import { openBuilder } from '#tests/features/builder/open-builder.tsx';

const UNSAVED = aDesign({ nodes: [start(), sendEmail('mail'), end('end', 'Never saved')] });

/** What an earlier visit left unsaved, made on a revision of the program. */
const leave = (program: Program, savedRevision: number) =>
  saveLocalDraft({
    programId: program.id,
    createdAt: program.created.at,
    savedRevision,
    design: UNSAVED,
    keptAt: Date.UTC(2026, 10, 22, 9, 30),
  });

describe('[ROB-6] unsaved work of an earlier visit', () => {
  it('is offered back where it was made, as one step', async () => {
    const { user } = await openBuilder(async (api) => {
      const program = await api.newProgram();
      await leave(program, program.designRevision);
      return program;
    });
    await user.click(await screen.findByRole('button', { name: 'Restore' }));
    expect(await screen.findByRole('button', { name: /^End “Never saved”/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute(
      'aria-description',
      'restore unsaved changes',
    );
  });

  it('becomes a copy when made on another version, and the program stays as it is', async () => {
    const { user, account, program } = await openBuilder(async (api) => {
      const made = await api.newProgram();
      await leave(made, made.designRevision - 1);
      return made;
    });
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
    const saveAsCopy = await screen.findByRole('button', { name: 'Save as a copy' });
    await account.answered(['POST', /\/copies$/], () => user.click(saveAsCopy));
    expect(await screen.findByText('Your version was saved as “Copy of Welcome”.')).toBeVisible();
    const copy = await account.client.getProgram(2 as Program['id']);
    expect(copy.design).toEqual(UNSAVED);
    expect((await account.client.getProgram(program.id)).design).toEqual(aDesign());
    await waitFor(async () => expect(await findLocalDraft(program.id)).toBeNull());
  });

  it('survives edits that are made while it is offered', async () => {
    const { user, program } = await openBuilder(async (api) => {
      const made = await api.newProgram();
      await leave(made, made.designRevision - 1);
      return made;
    });
    await screen.findByRole('button', { name: 'Save as a copy' });
    (await screen.findByRole('button', { name: /^Send email/ })).focus();
    await user.keyboard('{Delete}');
    await waitFor(async () => expect((await findLocalDraft(program.id))?.design.nodes).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await findLocalDraft(program.id))?.design).toEqual(UNSAVED));
  });

  it('is forgotten when it is discarded', async () => {
    const { user, program } = await openBuilder(async (api) => {
      const made = await api.newProgram();
      await leave(made, made.designRevision);
      return made;
    });
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(async () => expect(await findLocalDraft(program.id)).toBeNull());
  });
});
