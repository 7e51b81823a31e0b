import { CHANNELS, LOG_BLOCK, type MessageBlock, type MessageOptOut, type SmsSent } from './stored.ts';

/** A message as the engine makes it; moments in milliseconds, 0 = never. */
export type SentMessage = {
  readonly sentAt: number;
  readonly contact: number;
  readonly campaign: number;
  readonly program: number;
  readonly enrolment: number;
  readonly node: number;
  readonly visit: number;
  readonly openedAt: number;
  readonly clickedAt: number;
  /** What is clicked; null for nothing. */
  readonly link: string | null;
  readonly optOut: Omit<MessageOptOut, 'row'> | null;
  /** Of the campaign. */
  readonly revision: number;
  /** What stands in place of its merge fields; empty without any. */
  readonly mergeValues: string;
};

/** An SMS as the engine makes it; nobody can tell when one is read. */
export type SentSms = Omit<
  SentMessage,
  'campaign' | 'openedAt' | 'clickedAt' | 'link' | 'optOut' | 'revision' | 'mergeValues'
> & {
  readonly sms: Omit<SmsSent, 'row'>;
};

/** Messages of the whole account since they were last stored. */
export type MessageLog = {
  readonly full: MessageBlock[];
  open: WrittenBlock;
  openSize: number;
  /** Of the open block. */
  sms: SmsSent[];
  /** Of the open block. */
  links: string[];
  /** Of the open block: the number of each text. */
  mergeNumbers: Map<string, number>;
  /** Of the open block. */
  optOuts: MessageOptOut[];
};

/** A block that the engine writes keeps what its messages said. */
type WrittenBlock = MessageBlock & Required<Pick<MessageBlock, 'revision' | 'merge'>>;

const FIRST_CAPACITY = 64;

export function createMessageLog(nextSequence: number): MessageLog {
  const open = createBlock(nextSequence, FIRST_CAPACITY);
  return { full: [], open, openSize: 0, sms: [], links: [], mergeNumbers: new Map(), optOuts: [] };
}

export function appendSms(log: MessageLog, { sms, ...message }: SentSms): void {
  appendMessage(log, {
    ...message,
    campaign: 0,
    openedAt: 0,
    clickedAt: 0,
    link: null,
    optOut: null,
    revision: 0,
    mergeValues: '',
  });
  const row = log.openSize - 1;
  log.open.channel[row] = CHANNELS.indexOf('sms');
  log.sms.push({ row, ...sms });
}

export function appendMessage(log: MessageLog, message: SentMessage): void {
  if (log.openSize === log.open.sentAt.length) makeRoom(log);
  const { open } = log;
  const row = log.openSize++;
  open.sentAt[row] = message.sentAt;
  open.contact[row] = message.contact;
  open.campaign[row] = message.campaign;
  open.program[row] = message.program;
  open.enrolment[row] = message.enrolment;
  open.node[row] = message.node;
  open.visit[row] = message.visit;
  open.openedAt[row] = message.openedAt;
  open.clickedAt[row] = message.clickedAt;
  if (message.link !== null) open.link[row] = numberLink(log.links, message.link);
  open.revision[row] = message.revision;
  if (message.optOut) log.optOuts.push({ row, ...message.optOut });
  if (message.mergeValues !== '') open.merge[row] = numberText(log.mergeNumbers, message.mergeValues);
}

function numberText(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size + 1);
  return numbers.size;
}

function numberLink(links: string[], link: string): number {
  const known = links.indexOf(link);
  return known >= 0 ? known + 1 : links.push(link);
}

export function takeMessageBlocks(log: MessageLog): MessageBlock[] {
  const taken = log.full.splice(0);
  if (log.openSize === 0) return taken;
  taken.push({ ...copyBlock(log.open, log.openSize, log.openSize), ...takeTexts(log) });
  log.open = createBlock(log.open.sequence + 1, FIRST_CAPACITY);
  log.openSize = 0;
  return taken;
}

function takeTexts(log: MessageLog): Pick<MessageBlock, 'sms' | 'links' | 'mergeTexts' | 'optOuts'> {
  const { sms, links, mergeNumbers, optOuts } = log;
  log.sms = [];
  log.links = [];
  log.mergeNumbers = new Map();
  log.optOuts = [];
  return {
    sms,
    links,
    mergeTexts: [...mergeNumbers.keys()],
    ...(optOuts.length > 0 && { optOuts }),
  };
}

function makeRoom(log: MessageLog): void {
  if (log.openSize < LOG_BLOCK) {
    log.open = copyBlock(log.open, 0, Math.min(log.openSize * 4, LOG_BLOCK));
    return;
  }
  log.full.push({ ...log.open, size: LOG_BLOCK, ...takeTexts(log) });
  log.open = createBlock(log.open.sequence + 1, LOG_BLOCK);
  log.openSize = 0;
}

function createBlock(sequence: number, capacity: number): WrittenBlock {
  return {
    sequence,
    size: 0,
    sentAt: new Float64Array(capacity),
    contact: new Int32Array(capacity),
    channel: new Uint8Array(capacity),
    campaign: new Int32Array(capacity),
    program: new Int32Array(capacity),
    enrolment: new Int32Array(capacity),
    node: new Uint16Array(capacity),
    visit: new Uint16Array(capacity),
    openedAt: new Float64Array(capacity),
    clickedAt: new Float64Array(capacity),
    link: new Uint16Array(capacity),
    links: [],
    sms: [],
    revision: new Int32Array(capacity),
    merge: new Int32Array(capacity),
    mergeTexts: [],
  };
}

function copyBlock(block: WrittenBlock, size: number, capacity: number): WrittenBlock {
  const copy = { ...createBlock(block.sequence, capacity), size };
  const rows = Math.min(block.sentAt.length, capacity);
  copy.sentAt.set(block.sentAt.subarray(0, rows));
  copy.contact.set(block.contact.subarray(0, rows));
  copy.channel.set(block.channel.subarray(0, rows));
  copy.campaign.set(block.campaign.subarray(0, rows));
  copy.program.set(block.program.subarray(0, rows));
  copy.enrolment.set(block.enrolment.subarray(0, rows));
  copy.node.set(block.node.subarray(0, rows));
  copy.visit.set(block.visit.subarray(0, rows));
  copy.openedAt.set(block.openedAt.subarray(0, rows));
  copy.clickedAt.set(block.clickedAt.subarray(0, rows));
  copy.link.set(block.link.subarray(0, rows));
  copy.revision.set(block.revision.subarray(0, rows));
  copy.merge.set(block.merge.subarray(0, rows));
  return copy;
}
