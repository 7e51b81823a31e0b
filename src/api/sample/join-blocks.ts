import {
  LOG_BLOCK,
  type MessageBlock,
  type MessageOptOut,
  type Question,
  type StepBlock,
  type StepDetail,
} from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';

/** The generator stops every midnight, which leaves many small blocks; joined, they are as few as an engine's. */
export function joinStepBlocks(blocks: readonly StepBlock[]): readonly StepBlock[] {
  const programIds = [...new Set(blocks.map(({ programId }) => programId))];
  return programIds.flatMap((programId) => {
    const own = blocks.filter((block) => block.programId === programId);
    return cutInBlocks(own).map(([parts, sequence]) => joinedSteps(programId, parts, sequence));
  });
}

/** The sample account sends no SMS. */
export function joinMessageBlocks(blocks: readonly MessageBlock[]): readonly MessageBlock[] {
  return cutInBlocks(blocks).map(([parts, sequence]) => ({
    sequence,
    size: sumSizes(parts),
    sentAt: joined(Float64Array, parts, ({ sentAt }) => sentAt),
    contact: joined(Int32Array, parts, ({ contact }) => contact),
    channel: joined(Uint8Array, parts, ({ channel }) => channel),
    campaign: joined(Int32Array, parts, ({ campaign }) => campaign),
    program: joined(Int32Array, parts, ({ program }) => program),
    enrolment: joined(Int32Array, parts, ({ enrolment }) => enrolment),
    node: joined(Uint16Array, parts, ({ node }) => node),
    visit: joined(Uint16Array, parts, ({ visit }) => visit),
    openedAt: joined(Float64Array, parts, ({ openedAt }) => openedAt),
    clickedAt: joined(Float64Array, parts, ({ clickedAt }) => clickedAt),
    ...joinedLinks(parts),
    sms: [],
    revision: joined(Int32Array, parts, ({ revision }) => revision ?? new Int32Array(0)),
    ...joinedMergeTexts(parts),
    ...joinedOptOuts(parts),
  }));
}

function joinedSteps(programId: ProgramId, parts: readonly StepBlock[], sequence: number): StepBlock {
  return {
    programId,
    sequence,
    size: sumSizes(parts),
    at: joined(Float64Array, parts, ({ at }) => at),
    enrolment: joined(Int32Array, parts, ({ enrolment }) => enrolment),
    node: joined(Uint16Array, parts, ({ node }) => node),
    kind: joined(Uint8Array, parts, ({ kind }) => kind),
    ...joinedDetails(parts),
  };
}

/** Numbers of links and questions count within a block: they are given anew. */
function joinedLinks(parts: readonly MessageBlock[]): Pick<MessageBlock, 'link' | 'links'> {
  const links = [...new Set(parts.flatMap((part) => part.links))];
  const link = parts.flatMap((part) =>
    Array.from(part.link.subarray(0, part.size), (number) => links.indexOf(part.links[number - 1] ?? '') + 1),
  );
  return { link: Uint16Array.from(link), links };
}

function joinedMergeTexts(parts: readonly MessageBlock[]): Pick<MessageBlock, 'merge' | 'mergeTexts'> {
  const numbers = new Map<string, number>();
  const getNumber = (text: string) => {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  };
  const merge = parts.flatMap(({ size, merge: own, mergeTexts = [] }) =>
    Array.from({ length: size }, (_, row) => {
      const text = mergeTexts[(own?.[row] ?? 0) - 1];
      return text === undefined ? 0 : getNumber(text);
    }),
  );
  return { merge: Int32Array.from(merge), mergeTexts: [...numbers.keys()] };
}

function joinedOptOuts(parts: readonly MessageBlock[]): Pick<MessageBlock, 'optOuts'> {
  const all: MessageOptOut[] = [];
  let firstRow = 0;
  for (const { size, optOuts = [] } of parts) {
    for (const { row, ...optOut } of optOuts) all.push({ row: firstRow + row, ...optOut });
    firstRow += size;
  }
  return all.length === 0 ? {} : { optOuts: all };
}

function joinedDetails(parts: readonly StepBlock[]): Pick<StepBlock, 'questions' | 'details'> {
  const numbers = new Map<string, number>();
  const questions: Question[] = [];
  const getNumber = (question: Question) => {
    const key = JSON.stringify(question);
    const number = numbers.get(key) ?? questions.push(question) - 1;
    numbers.set(key, number);
    return number;
  };
  const details: StepDetail[] = [];
  let firstRow = 0;
  for (const { size, questions: asked = [], details: own = [] } of parts) {
    const renumbered = asked.map(getNumber);
    for (const { row, answers } of own) {
      const anew = answers.map((answer) => ({ ...answer, question: renumbered[answer.question] ?? 0 }));
      details.push({ row: firstRow + row, answers: anew });
    }
    firstRow += size;
  }
  return details.length === 0 ? {} : { questions, details };
}

type Sized = { readonly size: number };
type Column = { readonly subarray: (from: number, to: number) => ArrayLike<number> };
type NewColumn<C> = new (length: number) => C & { set: (values: ArrayLike<number>, at: number) => void };

/** Neighbours, as many as fit into one block, with the block's number. */
function cutInBlocks<B extends Sized>(blocks: readonly B[]): readonly (readonly [readonly B[], number])[] {
  const groups: B[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (block.size > room) {
      groups.push([]);
      room = LOG_BLOCK;
    }
    groups.at(-1)?.push(block);
    room -= block.size;
  }
  return groups.map((group, sequence) => [group, sequence]);
}

function sumSizes(parts: readonly Sized[]): number {
  return parts.reduce((size, part) => size + part.size, 0);
}

function joined<B extends Sized, C>(
  ColumnType: NewColumn<C>,
  parts: readonly B[],
  getColumn: (part: B) => Column,
): C {
  const column = new ColumnType(sumSizes(parts));
  let at = 0;
  for (const part of parts) {
    column.set(getColumn(part).subarray(0, part.size), at);
    at += part.size;
  }
  return column;
}
