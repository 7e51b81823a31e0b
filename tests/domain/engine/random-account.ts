import type { Catalogue, NamedCampaign } from '#domain/catalogue/catalogue.ts';
import type { Subscription } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { ContactId, NodeId, ProgramId, SegmentId } from '#domain/ids.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import { alwaysTakesTime } from '#domain/nodes/delay.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { EnrolmentLimit, EnrolmentRule } from '#domain/nodes/start.ts';
import type { FieldRule, Rule } from '#domain/rules/rule.ts';
import type { DateDelay, DelaySettings, LateChoice } from '#domain/schedule/delay.ts';
import { DAY, type Instant, type PlainDate, type TimeOfDay } from '#domain/schedule/instant.ts';
import type { Weekday } from '#domain/schedule/plain-date.ts';
import type { Recurrence } from '#domain/schedule/recurrence.ts';
import { campaignId, listId, preferenceId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  dateSplit,
  decision,
  delay,
  end,
  multiDecision,
  nodeId,
  quantitySplit,
  randomSplit,
  sendEmail,
  start,
} from '#tests/domain/builders/a-design.ts';
import { type Dice, diceOf } from './dice.ts';
import { RANDOM_FIELDS, RANDOM_PROFILES, randomAction } from './random-actions.ts';
import type { RestingAct } from './resting.ts';

export type RandomProgram = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly isEnrolmentDisabled: boolean;
};

/** An account with its programs, and what people do to it: some programs rest between two moments and are edited. */
export type RandomAccount = {
  readonly seed: number;
  readonly timeZone: string;
  readonly from: Instant;
  readonly restFrom: Instant;
  readonly restUntil: Instant;
  readonly until: Instant;
  readonly catalogue: Catalogue;
  readonly contacts: readonly Contact[];
  readonly programs: readonly RandomProgram[];
  /** As they are from `restFrom` on. */
  readonly contactsAfter: readonly Contact[];
  /** The programs that rest, as they are activated again. */
  readonly edited: ReadonlyMap<ProgramId, RandomProgram>;
  /** What is done to them before that; the last save is of the design they then have. */
  readonly actsAtRest: ReadonlyMap<ProgramId, readonly RestingAct[]>;
};

const LINKS = ['https://example.com/shop', 'https://example.com/news'] as const;
const TIER = ['Gold', 'gold', 'Silver', '', null] as const;
const TIMES = ['00:00', '01:30', '02:30', '09:00', '09:00', '17:45'] as const;
/** Around changes of the clocks in each. */
const PLACES = [
  ['Europe/London', '2026-03-26T10:15:00Z'],
  ['America/New_York', '2026-10-29T13:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-02T00:00:00Z'],
  ['UTC', '2026-02-26T09:00:00Z'],
] as const;

export function randomAccount(seed: number): RandomAccount {
  const dice = diceOf(seed);
  const [timeZone, begin] = dice.pick<readonly [string, string]>(PLACES);
  const from = Date.parse(begin) as Instant;
  const restFrom = (from + DAY + dice.below(4 * DAY)) as Instant;
  const restUntil = (restFrom + dice.below(3 * DAY)) as Instant;
  const contacts = list(1 + dice.below(8), (index) => randomContact(dice, index + 1, from));
  const programs = list(1 + dice.below(3), (index) => randomProgram(dice, index + 1, from));
  const resting = programs.filter(() => dice.chance(0.4));
  return {
    seed,
    timeZone,
    from,
    restFrom,
    restUntil,
    until: (restUntil + dice.below(5 * DAY)) as Instant,
    catalogue: randomCatalogue(dice, from),
    contacts,
    programs,
    contactsAfter: contacts.flatMap((contact) => randomEdit(dice, contact, from)),
    edited: new Map(
      resting.map((program) => {
        const edited = randomlyEdited(dice, program);
        // Dice of its own: those of others fall as they did.
        return [program.programId, withStart(diceOf(seed + program.programId), edited)];
      }),
    ),
    actsAtRest: new Map(),
  };
}

function list<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}

function dateNear(dice: Dice, from: Instant): PlainDate {
  return new Date(from + (dice.below(24) - 12) * DAY).toISOString().slice(0, 10) as PlainDate;
}

function randomContact(dice: Dice, id: number, from: Instant): Contact {
  return {
    id: id as ContactId,
    email: `contact${id}@example.com`,
    subscription: dice.chance(0.85) ? 'Subscribed' : dice.pick<Subscription>(['Unsubscribed', 'Suppressed']),
    fields: {
      TIER: dice.pick(TIER),
      SCORE: dice.pick([null, 0, 5, 10]),
      JOINED: dice.pick([null, dateNear(dice, from), dateNear(dice, from)]),
      BORN: dice.pick([null, `1990${dateNear(dice, from).slice(4)}` as PlainDate]),
      VIP: dice.pick([null, true, false]),
      PHONE: dice.pick([null, '+44 7700 900123', 'none']),
    },
    listIds: dice.chance(0.5) ? [listId(1)] : [],
    preferenceIds: dice.chance(0.5) ? [preferenceId(1)] : [],
    createdAt: from,
    isSample: dice.chance(0.8),
    revision: 1,
  };
}

function randomEdit(dice: Dice, contact: Contact, from: Instant): Contact[] {
  if (dice.chance(0.1)) return [];
  return [dice.chance(0.4) ? { ...randomContact(dice, contact.id, from) } : contact];
}

function randomCatalogue(dice: Dice, from: Instant): Catalogue {
  const campaign = (id: number, body: string): NamedCampaign => ({
    id: campaignId(id),
    name: `Campaign ${id}`,
    subject: 'Hello @TIER@',
    fromName: 'Oak',
    preheader: '',
    body,
    revision: id,
  });
  const linked = `Hello ${LINKS.join(' and ')} @SCORE@`;
  const campaigns = [campaign(1, linked), campaign(2, `Hello ${LINKS[0]}`), campaign(3, '')];
  const segments = list(3, (index) => ({
    id: segmentId(index + 1),
    name: `Segment ${index + 1}`,
    // Everyone meets the first, so that there is always something going on.
    rule: index === 0 ? ({ kind: 'all', rules: [] } as const) : randomRule(dice, from, 2),
    revision: 1,
  }));
  return {
    campaigns: new Map(campaigns.map((each) => [each.id, each])),
    segments: new Map(segments.map((each): [SegmentId, typeof each] => [each.id, each])),
    lists: new Map([
      [listId(1), { id: listId(1), name: 'Newsletter', joinProgramId: null, revision: 1 }],
      [listId(2), { id: listId(2), name: 'Club', joinProgramId: 20 as ProgramId, revision: 1 }],
    ]),
    preferences: new Map([[preferenceId(1), { id: preferenceId(1), name: 'Product news', revision: 1 }]]),
    dataFields: RANDOM_FIELDS,
    programs: new Map(),
    ...RANDOM_PROFILES,
  };
}

function randomFieldRule(dice: Dice, from: Instant): FieldRule {
  return dice.pick<FieldRule>([
    { kind: 'text', field: 'TIER', operator: dice.pick(['is', 'isNot', 'contains']), value: 'gold' },
    { kind: 'number', field: 'SCORE', operator: dice.pick(['equals', 'isGreaterThan']), value: 5 },
    {
      kind: 'date',
      field: 'JOINED',
      operator: dice.pick(['isBefore', 'isAfter']),
      value: dateNear(dice, from),
    },
    {
      kind: 'days',
      field: 'JOINED',
      operator: dice.pick(['isWithinLastDays', 'isWithinNextDays', 'isMoreThanDaysAgo']),
      days: dice.below(5),
    },
    {
      kind: 'days',
      field: 'JOINED',
      operator: dice.pick(['isWithinLastDays', 'isWithinNextDays', 'isMoreThanDaysAgo']),
      days: dice.below(9),
    },
    { kind: 'yesNo', field: 'VIP', operator: dice.pick(['isYes', 'isNo']) },
    { kind: 'emptiness', field: 'TIER', operator: dice.pick(['isEmpty', 'isNotEmpty']) },
  ]);
}

function randomRule(dice: Dice, from: Instant, depth: number): Rule {
  if (depth === 0 || dice.chance(0.4)) return randomFieldRule(dice, from);
  if (dice.chance(0.3)) return { kind: 'inList', listId: listId(1), isMember: dice.chance(0.7) };
  if (dice.chance(0.2)) {
    return { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: dice.chance(0.7) };
  }
  const rules = list(dice.below(3), () => randomRule(dice, from, depth - 1));
  return { kind: dice.pick(['any', 'any', 'all']), rules };
}

function randomEnrolmentRule(dice: Dice): EnrolmentRule {
  const direction = dice.pick<'before' | 'on' | 'after'>(['before', 'on', 'after']);
  const days = direction === 'on' ? 0 : 1 + dice.below(3);
  if (dice.chance(0.2)) return { kind: 'dateField', field: 'JOINED', direction, days, isAnniversary: false };
  if (dice.chance(0.2)) return { kind: 'dateField', field: 'BORN', direction, days, isAnniversary: true };
  return { kind: 'segment', segmentId: segmentId(dice.pick([1, 1, 1, 1, 2, 2, 3, 9])) };
}

function randomProgram(dice: Dice, id: number, from: Instant): RandomProgram {
  return {
    programId: (id * 10) as ProgramId,
    design: randomDesign(dice, from),
    isEnrolmentDisabled: dice.chance(0.1),
  };
}

function randomDesign(dice: Dice, from: Instant): Design {
  const middle = list(2 + dice.below(8), (index) => randomNode(dice, `n${index}`, from));
  const nodes: ProgramNode[] = [
    start({
      schedule: dice.chance(0.9) ? randomSchedule(dice) : { kind: 'none' },
      rule: randomEnrolmentRule(dice),
      limit: dice.pick(['firstTimeOnly', 'whenNewlyMet', 'everyTime', 'everyTime']),
    }),
    ...middle,
    end('end', 'Exit program'),
  ];
  const exitConditions = list(dice.below(3) === 0 ? 1 : 0, () => ({
    id: 'exit',
    name: dice.pick(['Bought', '']),
    rule: randomRule(dice, from, 1),
  }));
  return { nodes, connectors: randomConnectors(dice, nodes), exitConditions };
}

function randomNode(dice: Dice, id: string, from: Instant): ProgramNode {
  if (dice.chance(0.3)) return randomAction(dice, id, dateNear(dice, from));
  if (dice.chance(0.35)) return sendEmail(id, dice.pick([1, 1, 1, 1, 2, 2, 2, 2, 3, 9, null]));
  if (dice.chance(0.45)) {
    return delay(id, randomDelay(dice, from));
  }
  if (dice.chance(0.1)) {
    return dateSplit(id, {
      date: dice.chance(0.9) ? dateNear(dice, from) : null,
      at: dice.pick(TIMES) as TimeOfDay,
    });
  }
  if (dice.chance(0.08)) return end(id, dice.pick(['Exit program', 'Converted']));
  if (dice.chance(0.15)) return randomSplit(id, dice.pick([1, 50, 99]));
  if (dice.chance(0.15)) return quantitySplit(id, 1 + dice.below(6));
  if (dice.chance(0.3)) {
    return multiDecision(
      id,
      list(1 + dice.below(4), () => randomCondition(dice, from)),
    );
  }
  return decision(id, {
    condition: randomCondition(dice, from),
    maximumWait: {
      days: dice.pick([0, 1, 2, 3, 4]),
      ...dice.pick([{ hours: 0 }, { hours: 5, minutes: 20 }]),
    },
  });
}

function randomCondition(dice: Dice, from: Instant): Condition | null {
  const id = campaignId(dice.pick([1, 2, 2]));
  const since = dice.chance(0.5) ? ({ since: 'enrolment' } as const) : {};
  return dice.pick<Condition | null>([
    dice.chance(0.2) ? null : { kind: 'openedCampaign', campaignId: campaignId(2) },
    { kind: 'openedCampaign', campaignId: id, ...since },
    { kind: 'openedCampaign', campaignId: campaignId(1) },
    { kind: 'clickedLink', campaignId: id, link: dice.pick([null, null, LINKS[0], LINKS[1]]), ...since },
    { kind: 'sentCampaign', campaignId: id, ...since },
    { kind: 'fieldRule', rule: randomFieldRule(dice, from) },
    { kind: 'fieldRule', rule: randomRule(dice, from, 2) },
    { kind: 'inSegment', segmentId: segmentId(dice.pick([2, 3, 9])) },
    { kind: 'preference', preferenceId: preferenceId(1) },
  ]);
}

const ROUTES: Readonly<Record<ProgramNode['type'], readonly Route[]>> = {
  start: ['next'],
  sendEmail: ['next'],
  delay: ['next'],
  decision: ['yes', 'no'],
  multiDecision: [],
  randomSplit: ['a', 'b'],
  quantitySplit: ['first', 'rest'],
  dateSplit: ['before', 'after'],
  end: [],
  textLabel: [],
  sendSms: ['next'],
  updateContact: ['next'],
  addContact: ['next'],
  removeContact: ['next'],
  webhook: ['next'],
};

/** Mostly daily, so that much goes on. */
function randomSchedule(dice: Dice): Recurrence {
  const at = dice.pick(TIMES) as TimeOfDay;
  const weekday = () => (1 + dice.below(7)) as Weekday;
  return dice.pick<Recurrence>([
    { kind: 'daily', at },
    { kind: 'daily', at },
    { kind: 'weekly', weekdays: [weekday(), weekday(), weekday()], at },
    { kind: 'monthly', on: dice.pick([{ kind: 'lastDay' }, { kind: 'day', day: 1 + dice.below(31) }]), at },
  ]);
}

function randomDelay(dice: Dice, from: Instant): DelaySettings {
  const days = 1 + dice.below(3);
  const at = dice.pick(TIMES) as TimeOfDay;
  const weekday = () => (1 + dice.below(7)) as Weekday;
  const direction = dice.pick(['before', 'on', 'after'] as const);
  const ifPast = dice.pick<Pick<DateDelay, 'ifPast'>>([{}, { ifPast: 'skip' }, { ifPast: 'leave' }]);
  const ifNone = dice.pick<{ ifNone?: LateChoice }>([{}, { ifNone: 'skip' }, { ifNone: 'leave' }]);
  return dice.pick<DelaySettings>([
    { kind: 'days', days },
    { kind: 'days', days: days - 1, hours: 7 * days, minutes: 30 },
    { kind: 'untilTimeOfDay', at },
    { kind: 'daysAtTime', days, at },
    { kind: 'untilWeekday', weekdays: [weekday(), weekday()], at },
    { kind: 'untilDayOfMonth', on: { kind: 'day', day: 1 + dice.below(31) }, at },
    { kind: 'untilDate', date: dice.chance(0.9) ? dateNear(dice, from) : null, at, ...ifPast },
    {
      kind: 'untilDateField',
      field: dice.pick(['JOINED', 'JOINED', 'BORN', 'NONE']),
      direction,
      days: direction === 'on' ? 0 : days,
      isAnniversary: dice.chance(0.5),
      at,
      ...ifPast,
      ...ifNone,
    },
  ]);
}

function routesFrom(node: ProgramNode): readonly Route[] {
  if (node.type !== 'multiDecision') return ROUTES[node.type];
  return [...node.settings.cases.map(({ id }): Route => `case-${id}`), 'default'];
}

/** Onwards, or back from a delay; now and then a route leads nowhere. */
function randomConnectors(dice: Dice, nodes: readonly ProgramNode[]): Connector[] {
  return nodes.flatMap((node, index) =>
    routesFrom(node).flatMap((route) => {
      if (dice.chance(0.01)) return [];
      const goesBack = node.type === 'delay' && alwaysTakesTime(node.settings) && dice.chance(0.15);
      const to = goesBack
        ? 1 + dice.below(index)
        : index + 1 + dice.below(Math.min(3, nodes.length - index - 1));
      return [{ from: node.id, route, to: nodes[to]?.id ?? nodeId('end') }];
    }),
  );
}

/** Another rule or limit, now and then. */
function withStart(dice: Dice, program: RandomProgram): RandomProgram {
  const nodes = program.design.nodes.map((node): ProgramNode => {
    if (node.type !== 'start') return node;
    const rule = dice.chance(0.2) ? randomEnrolmentRule(dice) : node.settings.rule;
    const limit = dice.chance(0.2)
      ? dice.pick<EnrolmentLimit>(['whenNewlyMet', 'everyTime'])
      : node.settings.limit;
    return { ...node, settings: { ...node.settings, rule, limit } };
  });
  return { ...program, design: { ...program.design, nodes } };
}

function randomlyEdited(dice: Dice, program: RandomProgram): RandomProgram {
  const { design } = program;
  const gone = new Set<NodeId>(
    design.nodes.filter(({ type }) => type !== 'start' && dice.chance(0.12)).map(({ id }) => id),
  );
  const nodes = design.nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) =>
      node.type === 'delay' && dice.chance(0.4)
        ? delay(node.id, { kind: 'days', days: 1 + dice.below(4) })
        : node.type === 'decision' && dice.chance(0.3)
          ? decision(node.id, {
              ...node.settings,
              maximumWait: { days: dice.below(3), hours: dice.below(8) },
            })
          : node,
    );
  const connectors = design.connectors.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  return { ...program, design: { ...design, nodes, connectors }, isEnrolmentDisabled: dice.chance(0.2) };
}
