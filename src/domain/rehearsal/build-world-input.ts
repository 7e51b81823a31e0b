import type { Contact } from '#domain/contacts/contact.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { EnrolmentBlock, MessageBlock } from '#domain/engine/records/stored.ts';
import type { ProgramInput, WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { RehearsalInput } from './rehearsal-input.ts';

/** The account when the rehearsal begins, with those who take part. What it is made of stays untouched. */
export function buildWorldInput(input: RehearsalInput, people: readonly Contact[]): WorldInput {
  const { account, programId, setup } = input;
  const isMadeUp = setup.people.kind === 'synthetic';
  const hasPast = setup.isContinued && !isMadeUp;
  const ids =
    people === account.contacts ? null : new Set<number>(isMadeUp ? [] : people.map(({ id }) => id));
  const programs = account.programs.map((program): ProgramInput => {
    const own = program.programId === programId ? buildRehearsedProgram(input, program, hasPast) : program;
    return ids === null
      ? own
      : { ...own, blocks: isMadeUp ? [] : own.blocks.map((block) => keepContacts(ids, block)) };
  });
  const messages = hasPast
    ? account.messages
    : account.messages.map((block) => dropMessages(programId, block));
  return {
    ...account,
    seed: setup.seed,
    contacts: people,
    programs,
    // Nothing is kept of it.
    resting: [],
    messages: isMadeUp ? [] : messages,
  };
}

function buildRehearsedProgram(
  { account, design, setup }: RehearsalInput,
  { programId, run, blocks, ...program }: ProgramInput,
  hasPast: boolean,
): ProgramInput {
  // [H4]
  const isEnrolmentDisabled =
    setup.entry === 'atOnce' || (setup.entry === 'schedule' && program.isEnrolmentDisabled);
  const before = hasPast ? { run, blocks } : { run: undefined, blocks: [] };
  return {
    programId,
    design,
    isEnrolmentDisabled,
    run: createRun(programId, before.run, { at: account.now, design, timeZone: account.timeZone }),
    blocks: before.blocks,
  };
}

/** Enrolments of contacts who do not take part are closed; their outcome does not matter. */
function keepContacts(ids: ReadonlySet<number>, block: EnrolmentBlock): EnrolmentBlock {
  const outcome = block.outcome.map((number, row) => (ids.has(block.contact[row] ?? 0) ? number : 1));
  return { ...block, outcome };
}

/** What a program without a past has sent was never sent. */
function dropMessages(programId: ProgramId, block: MessageBlock): MessageBlock {
  if (!block.program.includes(programId)) return block;
  const left = (moments: Float64Array) =>
    moments.map((at, row) => (block.program[row] === programId ? 0 : at));
  return {
    ...block,
    sentAt: left(block.sentAt),
    openedAt: left(block.openedAt),
    clickedAt: left(block.clickedAt),
    ...(block.optOuts && {
      optOuts: block.optOuts.filter(({ row }) => block.program[row] !== programId),
    }),
  };
}
