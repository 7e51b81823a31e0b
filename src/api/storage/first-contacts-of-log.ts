import {
  ENROLMENT_BLOCK,
  type EnrolmentBlock,
  STEP_KINDS,
  type StepBlock,
} from '#domain/engine/records/stored.ts';

type Logs = {
  readonly enrolmentBlocks: readonly Pick<EnrolmentBlock, 'block' | 'contact'>[];
  readonly stepBlocks: readonly Pick<StepBlock, 'size' | 'enrolment' | 'node' | 'kind'>[];
};

const WENT_FIRST = STEP_KINDS.indexOf('wentFirst');

/** [E27] The contacts whom quantity splits have sent First, by node number, for a run that counted their visits instead. */
export function findFirstContacts(
  nodes: number,
  { enrolmentBlocks, stepBlocks }: Logs,
): Int32Array<ArrayBuffer>[] {
  const contacts = new Map(enrolmentBlocks.map(({ block, contact }) => [block, contact]));
  const first = Array.from({ length: nodes }, () => new Set<number>());
  for (const { size, enrolment, node, kind } of stepBlocks) {
    for (let row = 0; row < size; row++) {
      if (kind[row] !== WENT_FIRST) continue;
      const number = enrolment[row] ?? 0;
      const contact = contacts.get(Math.floor(number / ENROLMENT_BLOCK))?.[number % ENROLMENT_BLOCK];
      if (contact !== undefined) first[node[row] ?? 0]?.add(contact);
    }
  }
  return first.map((ids) => Int32Array.from(ids));
}
