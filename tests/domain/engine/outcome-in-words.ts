import {
  type Answer,
  ENROLMENT_SOURCES,
  type EnrolmentBlock,
  type MessageBlock,
  type Question,
  STEP_KINDS,
  type StepBlock,
  type StoredRun,
} from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';

export type StoredOutcome = {
  readonly runs: readonly StoredRun[];
  readonly enrolmentBlocks: readonly EnrolmentBlock[];
  readonly stepBlocks: readonly StepBlock[];
  readonly messageBlocks: readonly MessageBlock[];
};

/** What is stored, a line for each row, however the rows are cut into blocks. */
export function outcomeInWords({ runs, enrolmentBlocks, stepBlocks, messageBlocks }: StoredOutcome) {
  const byId = new Map(runs.map((run) => [run.programId, run]));
  const ids = [...byId.keys()].sort((one, other) => one - other);
  return {
    messages: messageBlocks.flatMap((block) => rows(block.size, (row) => messageInWords(block, row, byId))),
    programs: ids.map((programId) => {
      const run = byId.get(programId);
      return {
        programId,
        log: stepBlocks
          .filter((block) => block.programId === programId)
          .flatMap((block) => rows(block.size, (row) => stepInWords(block, row, run)).flat()),
        enrolments: enrolmentBlocks
          .filter((block) => block.programId === programId)
          .flatMap((block) => rows(block.size, (row) => enrolmentInWords(block, row, run))),
        sources: enrolmentBlocks
          .filter((block) => block.programId === programId)
          .flatMap((block) => rows(block.size, (row) => ENROLMENT_SOURCES[block.source[row] ?? 0])),
      };
    }),
  };
}

function rows<T>(size: number, tell: (row: number) => T): T[] {
  return Array.from({ length: size }, (_, row) => tell(row));
}

function messageInWords(block: MessageBlock, row: number, runs: ReadonlyMap<ProgramId, StoredRun>): string {
  const program = (block.program[row] ?? 0) as ProgramId;
  return [
    block.sentAt[row],
    program,
    block.enrolment[row],
    block.contact[row],
    runs.get(program)?.nodeIds[block.node[row] ?? -1],
    block.visit[row],
    block.campaign[row],
    block.openedAt[row],
    block.clickedAt[row],
    block.links[(block.link[row] ?? 0) - 1],
    ...(block.campaign[row] === 0
      ? []
      : [block.revision?.[row], block.mergeTexts?.[(block.merge?.[row] ?? 0) - 1]]),
    ...(block.optOuts ?? []).flatMap((each) => (each.row === row ? [each.kind, each.at] : [])),
    ...block.sms.flatMap((sms) => (sms.row === row ? ['sms', sms.from, sms.to, sms.text] : [])),
  ].join(' ');
}

/** What a decision saw stands in a line of its own below. */
function stepInWords(block: StepBlock, row: number, run: StoredRun | undefined): string[] {
  const kind = STEP_KINDS[block.kind[row] ?? -1];
  const line = [block.at[row], block.enrolment[row], run?.nodeIds[block.node[row] ?? -1], kind].join(' ');
  const detail = block.details?.find((each) => each.row === row);
  return detail
    ? [line, `  ${detail.answers.map((answer) => answerInWords(block, answer)).join('; ')}`]
    : [line];
}

function answerInWords({ questions = [] }: StepBlock, { question, isMet, seen }: Answer): string {
  return `${questionInWords(questions[question])}: ${isMet} ${JSON.stringify(seen)}`;
}

function questionInWords(question: Question | undefined): string {
  switch (question?.kind) {
    case 'opened':
    case 'sent':
      return `${question.kind} ${question.campaignId}${sinceInWords(question)}`;
    case 'clicked':
      return `clicked ${question.campaignId}${question.link === null ? '' : ` ${question.link}`}${sinceInWords(question)}`;
    case 'segment':
      return `segment ${question.segmentId}`;
    default:
      return question?.kind ?? 'nothing';
  }
}

function sinceInWords(question: Question): string {
  return 'since' in question ? ' since enrolment' : '';
}

function enrolmentInWords(block: EnrolmentBlock, row: number, run: StoredRun | undefined): string {
  const outcome = block.outcome[row] ?? 0;
  return [
    block.contact[row],
    block.enrolledAt[row],
    run?.nodeIds[block.node[row] ?? -1],
    block.visit[row],
    block.arrivedAt[row],
    outcome === 0 ? 'inside' : run?.outcomes[outcome - 1],
    block.finishedAt[row],
  ].join(' ');
}
