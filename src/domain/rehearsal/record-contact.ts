import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { takeMessageBlocks } from '#domain/engine/records/message-log.ts';
import { takeStepBlocks } from '#domain/engine/records/step-log.ts';
import {
  ENROLMENT_BLOCK,
  type EnrolmentBlock,
  type MessageBlock,
  STEP_KINDS,
  type StepBlock,
} from '#domain/engine/records/stored.ts';
import { takeWebhookBlocks } from '#domain/engine/records/webhook-log.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';

/** Keeps, of all that a world logs, what belongs to one contact in one program. */
export function recordContact(world: World, program: ProgramState, contactId: number) {
  const { enrolments } = program;
  const steps: StepBlock[] = [];
  const messages: MessageBlock[] = [];
  const inside = findOpenEnrolment(program, contactId);
  if (inside) steps.push(inside.arrival);
  const isOwn = (enrolment: number) =>
    getBlock(enrolments, enrolment).contact[getRow(enrolment)] === contactId;

  function take(): void {
    for (const each of world.programs) {
      const taken = takeStepBlocks(each.log);
      if (each === program) steps.push(...taken.flatMap((block) => keepRows(block, isOwn)));
    }
    const sent = takeMessageBlocks(world.messages).filter(({ contact }) => contact.includes(contactId));
    messages.push(...sent.map((block) => (inside ? renumberVisits(inside, block) : block)));
    takeWebhookBlocks(world.webhooks);
  }

  return { take, steps, messages, blocks: () => listBlocks(program) };
}

/** The enrolment that is not over when it begins, and what would have been written down when the contact came where it is. */
type Inside = { readonly enrolment: number; readonly visit: number; readonly arrival: StepBlock };

function findOpenEnrolment(program: ProgramState, contactId: number): Inside | null {
  const { enrolments, programId } = program;
  for (let enrolment = enrolments.size - 1; enrolment >= 0; enrolment--) {
    const block = getBlock(enrolments, enrolment);
    const row = getRow(enrolment);
    if (block.contact[row] !== contactId || block.outcome[row] !== 0) continue;
    const arrival: StepBlock = {
      programId,
      sequence: -1,
      size: 1,
      at: Float64Array.of(block.arrivedAt[row] ?? 0),
      enrolment: Int32Array.of(enrolment),
      node: Uint16Array.of(block.node[row] ?? 0),
      kind: Uint8Array.of(STEP_KINDS.indexOf('arrived')),
    };
    return { enrolment, visit: block.visit[row] ?? 0, arrival };
  }
  return null;
}

function keepRows(block: StepBlock, isOwn: (enrolment: number) => boolean): StepBlock[] {
  const rows: number[] = [];
  for (let row = 0; row < block.size; row++) if (isOwn(block.enrolment[row] ?? 0)) rows.push(row);
  if (rows.length === 0) return [];
  const details = (block.details ?? []).flatMap((detail) => {
    const row = rows.indexOf(detail.row);
    return row < 0 ? [] : [{ ...detail, row }];
  });
  return [
    {
      ...block,
      size: rows.length,
      at: Float64Array.from(rows, (row) => block.at[row] ?? 0),
      enrolment: Int32Array.from(rows, (row) => block.enrolment[row] ?? 0),
      node: Uint16Array.from(rows, (row) => block.node[row] ?? 0),
      kind: Uint8Array.from(rows, (row) => block.kind[row] ?? 0),
      details,
    },
  ];
}

/** A journey counts its stops from where the rehearsal begins. */
function renumberVisits({ enrolment, visit }: Inside, block: MessageBlock): MessageBlock {
  const counted = (number: number, row: number) =>
    block.enrolment[row] === enrolment ? number - visit + 1 : number;
  return { ...block, visit: block.visit.map(counted) };
}

function listBlocks({ enrolments }: ProgramState): EnrolmentBlock[] {
  return enrolments.blocks.map((block, number) => ({
    ...block,
    size: Math.min(ENROLMENT_BLOCK, enrolments.size - number * ENROLMENT_BLOCK),
  }));
}
