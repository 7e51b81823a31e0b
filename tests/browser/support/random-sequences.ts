import * as fc from 'fast-check';
import { type ModelProgram, modelOutcome } from '#tests/domain/programs/lifecycle-model.ts';
import { lifecycleOnScreen, type ScreenCommand } from './lifecycle-on-screen.ts';
import { test } from './test.ts';

const COMMANDS: readonly ScreenCommand[] = [
  'activate',
  'deactivate',
  'disableEnrolment',
  'enableEnrolment',
  'delete',
  'restore',
  'rename',
  'copy',
];

/** A program as the model knows it, with what the account around it is like. */
type Known = {
  readonly id: number;
  readonly program: ModelProgram;
  readonly errors: number;
  /** How many things it names are gone for good or in the bin. */
  readonly missing: number;
};

/** Programs of the sample account, one for each way to begin. */
function beginnings(): Known[] {
  const known = (
    id: number,
    name: string,
    status: string,
    more: Partial<Known & ModelProgram> = {},
  ): Known => ({
    id,
    program: {
      status,
      isEnrolmentDisabled: more.isEnrolmentDisabled ?? false,
      revision: 1,
      designRevision: 1,
      name,
      folder: null,
      missing: 0,
    },
    errors: more.errors ?? 0,
    missing: more.missing ?? 0,
  });
  return [
    known(1, 'Welcome series', 'Active'),
    known(5, 'Webinar 2026 follow-up', 'Active', { isEnrolmentDisabled: true }),
    known(6, 'Trade welcome for Iceland', 'Active'),
    known(8, 'Product survey', 'Deactivated'),
    known(9, 'Refer a friend', 'ReadOnly', { errors: 2, missing: 2 }),
    known(10, 'Two-day sale', 'Deleted', { errors: 1, missing: 1 }),
    known(13, 'After purchase', 'Draft'),
    known(15, 'Gift guide', 'Draft', { errors: 3 }),
  ];
}

/** [ROB-1] Random sequences of commands, carried out on a real screen, show what the model says. */
export function testSequences({ seed, sequences }: { seed: number; sequences: number }): void {
  // A trace of hundreds of commands costs more than they do; the seed tells them all.
  test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });
  // Each command is a dozen things done on a real screen, and there are two or three in a sequence.
  test.describe.configure({ timeout: 1_800_000 });

  test(`[ROB-1] ${sequences} random sequences of commands show what the model says, seed ${seed}`, async ({
    page,
  }) => {
    const screen = lifecycleOnScreen(page);
    const account = beginnings();
    await page.goto('/programs');
    let names = 0;

    /** Carries a command out on the screen or sees it refused, and answers what the model makes of it. */
    const step = async (known: Known, command: ScreenCommand): Promise<Known> => {
      names += 1;
      const newName = `${known.program.name.replace(/ v\d+$/, '')} v${names}`;
      const copies = command === 'copy' && known.program.status !== 'Deleted';
      const outcome = modelOutcome(
        known.program,
        { event: command, name: newName, onRevision: null },
        {
          isSaved: true,
          hasEnrolled: await screen.hasEnrolled(known.id),
          errors: known.errors,
          missing: known.missing,
          active: 0,
          limit: 50,
        },
      );
      if (!copies && 'refused' in outcome) {
        await screen.expectRefused(command, outcome.refused, known.program);
        if (command === 'restore') await screen.goTo(known.program);
        return known;
      }
      await screen.carryOut(command, { name: known.program.name, newName });
      if (copies) return { ...known, id: await screen.openIdOf(newName), program: aCopy(known, newName) };
      const after = 'accepted' in outcome ? outcome.accepted : null;
      if (!after) throw new Error(`${command} is not a command that ends a program`);
      if (command === 'restore') await screen.goTo(after);
      return { ...known, program: after };
    };

    await fc.assert(
      fc.asyncProperty(
        fc.nat(account.length - 1),
        fc.array(fc.constantFrom(...COMMANDS), { minLength: 4, maxLength: 6 }),
        async (index, commands) => {
          let known = account[index];
          if (!known) return;
          await screen.goTo(known.program);
          for (const command of commands) {
            const { id } = known;
            known = await step(known, command);
            // A copy is followed to the end of its sequence; the next one begins with the original.
            if (known.id === id && account[index]?.id === id) account[index] = known;
            await screen.expectShown(known.program);
          }
          await screen.expectListed(known.program);
        },
      ),
      // What a sequence leaves behind is where the next one begins: there is nothing to shrink to.
      { seed, numRuns: sequences, endOnFailure: true },
    );
    console.log(`lifecycle on the screen: seed ${seed}, ${sequences} sequences, ${names} commands`);
  });
}

function aCopy({ program }: Known, name: string): ModelProgram {
  return { ...program, status: 'Draft', isEnrolmentDisabled: false, missing: 0, name };
}
