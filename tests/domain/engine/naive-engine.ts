// The engine once more, without cleverness: objects, and at every step a look at all there is for what comes next.
// It shares with the product what has tests of its own: rules, slots, delays, reactions. Nothing else.

import { isReadyToSend } from '#domain/campaigns/campaign.ts';
import { findLinks } from '#domain/campaigns/links.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { OptOut } from '#domain/contacts/change-consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Connector } from '#domain/design/design.ts';
import { hashText } from '#domain/engine/chance/random.ts';
import { drawReaction } from '#domain/engine/chance/reactions.ts';
import type { ListId, ProgramId } from '#domain/ids.ts';
import type { NodeOf, ProgramNode } from '#domain/nodes/node.ts';
import { matchesRule } from '#domain/rules/count-matching.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';
import { findSlotAfter } from '#domain/schedule/recurrence.ts';
import { findNextMidnight } from '#tests/domain/schedule/next-midnight.ts';
import { smsTo, updated } from './naive-actions.ts';
import { type Happened, holdsFirst, noteMessage, valuesOf } from './naive-conditions.ts';
import { type Destination, destinationOf, naivePlans } from './naive-plans.ts';
import {
  type Due,
  type Enrolment,
  earliestFirst,
  endOfWait,
  nodeOf,
  type Program,
  startOf,
} from './naive-program.ts';
import { drawFor, endOfDelay, wayOut } from './naive-routes.ts';
import { isDayOf, naiveStart, naiveVersions } from './naive-start.ts';
import type { RandomProgram } from './random-account.ts';
import type { RestingAct } from './resting.ts';

export function naiveEngine(account: {
  readonly seed: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly contacts: readonly Contact[];
}) {
  const { seed, timeZone, catalogue } = account;
  let contacts = new Map(account.contacts.map((contact) => [contact.id as number, contact]));
  const versions = naiveVersions(account.contacts);
  let editedAt = 0 as Instant;
  /** When a program last changed each contact. */
  const changedAt = new Map<number, number>();
  const deleted: string[] = [];
  const calls: string[] = [];
  const freeAt = new Map<number, number>();
  const running = new Map<ProgramId, Program>();
  const resting = new Map<ProgramId, Program>();
  const messages: string[] = [];
  const optOuts: { readonly contactId: number; readonly optOut: OptOut }[] = [];
  const happened: Happened = new Map();
  const ground = { seed, timeZone, catalogue, happened };

  const meets = (rule: Rule, contact: Contact, at: Instant) => matchesRule(rule, contact, at, { timeZone });

  function activate(program: RandomProgram, at: Instant, acts: readonly RestingAct[] = []): void {
    const before = resting.get(program.programId);
    const { enrolments = [], log = [] } = before ?? {};
    const start = naiveStart(before, program);
    resting.delete(program.programId);
    running.set(program.programId, {
      ...program,
      activatedAt: at,
      enrolments,
      start,
      log,
      slotsDoneUntil: at,
    });
    const drawn = new Set<string>(program.design.nodes.map(({ id }) => id));
    for (const [enrolment, plan] of naivePlans(enrolments, acts)) {
      const destination = destinationOf(enrolment, plan, drawn);
      if (destination) carryOut(program.programId, enrolment, destination, at);
    }
  }

  function carryOut(programId: ProgramId, enrolment: Enrolment, destination: Destination, at: Instant): void {
    const program = running.get(programId);
    if (!program) return;
    if ('outcome' in destination) return finish(program, enrolment, at, destination.outcome);
    note(program, enrolment, at, 'moved');
    enrolment.nodeId = destination.nodeId;
    enrolment.visit++;
    enrolment.arrivedAt = at;
    enrolment.isMovedByPerson = true;
    note(program, enrolment, at, 'arrived');
  }

  function deactivate(programId: ProgramId): void {
    const program = running.get(programId);
    if (!program) return;
    running.delete(programId);
    resting.set(programId, program);
  }

  function edit(after: readonly Contact[], at: Instant): void {
    contacts = new Map(after.map((contact) => [contact.id as number, contact]));
    for (const contact of after) versions.add(contact, at);
    editedAt = at;
  }

  function run(until: Instant): void {
    for (;;) {
      const next = allDue().sort(earliestFirst)[0];
      if (letOptOut(Math.min(until, next?.at ?? until))) continue;
      if (!next || next.at > until) return;
      if (next.isDraw) drawAll(next.program, next.at as Instant);
      else if (next.enrolment) move(next.program, next.enrolment, next.at as Instant);
      else slot(next.program, next.at as Instant);
    }
  }

  /** Whether somebody's subscription may have ended up to a moment: the first of all, and nobody else. */
  function letOptOut(upTo: number): boolean {
    optOuts.sort((one, other) => one.optOut.at - other.optOut.at || one.contactId - other.contactId);
    const [first] = optOuts;
    if (!first || first.optOut.at > upTo) return false;
    optOuts.shift();
    const { at, kind, campaignId } = first.optOut;
    const contact = contacts.get(first.contactId);
    if (contact?.subscription !== 'Subscribed') return true;
    const version: Contact = {
      ...contact,
      subscription: kind === 'unsubscribed' ? 'Unsubscribed' : 'Suppressed',
      subscriptionSince: { at, because: { kind, campaignId } },
      revision: contact.revision + 1,
    };
    contacts.set(contact.id, version);
    versions.add(version, at);
    changedAt.set(contact.id, at);
    return true;
  }

  function allDue(): Due[] {
    return [...running.values()].flatMap((program) => {
      const open = program.enrolments.filter(({ outcome }) => outcome === null);
      const moves = open.map((enrolment) => ({
        at: dueOf(program, enrolment),
        program,
        enrolment,
        isDraw: isAtQuantitySplit(program, enrolment),
      }));
      const at = nextSlot(program);
      return at === null ? moves : [{ at, program, enrolment: null, isDraw: false }, ...moves];
    });
  }

  function isAtQuantitySplit(program: Program, { nodeId }: Enrolment): boolean {
    return nodeOf(program, nodeId)?.type === 'quantitySplit';
  }

  /** Whoever has come to a quantity split of the program goes on, the lowest draw first. */
  function drawAll(program: Program, at: Instant): void {
    const waiting = program.enrolments.filter(
      (each) => each.outcome === null && isAtQuantitySplit(program, each) && dueOf(program, each) <= at,
    );
    const drawn = waiting.map((each) => ({ each, draw: drawFor(program, each, seed) }));
    drawn.sort((one, other) => one.draw - other.draw || one.each.contactId - other.each.contactId);
    for (const { each } of drawn) move(program, each, at, true);
  }

  function nextSlot(program: Program): number | null {
    const { schedule } = startOf(program).settings;
    if (!schedule || schedule.kind === 'none') return null;
    return findSlotAfter(schedule, program.slotsDoneUntil, timeZone);
  }

  function dueOf(program: Program, enrolment: Enrolment): number {
    const node = nodeOf(program, enrolment.nodeId);
    const contact = contacts.get(enrolment.contactId);
    const lastChange = Math.max(editedAt, changedAt.get(enrolment.contactId) ?? 0);
    if (!node || !contact) return Math.max(program.activatedAt, lastChange, enrolment.arrivedAt);
    if (enrolment.isMovedByPerson) return program.activatedAt;
    if (node.type === 'delay') {
      const until = endOfDelay(enrolment, node, { contact, timeZone });
      // Its end may have moved into the past with the contact's date.
      const lookedAt = node.settings.kind === 'untilDateField' ? lastChange : 0;
      return Math.max(program.activatedAt, lookedAt, until);
    }
    if (node.type !== 'decision') return Math.max(program.activatedAt, enrolment.arrivedAt);
    const from = Math.max(enrolment.arrivedAt, program.activatedAt, lastChange) as Instant;
    const until = endOfWait(enrolment, node);
    const holdsFrom = holdsFirst(
      node.settings.condition,
      { contact, enrolledAt: enrolment.enrolledAt },
      { from, until },
      ground,
    );
    return Math.max(program.activatedAt, Math.min(until, holdsFrom));
  }

  function slot(program: Program, at: Instant): void {
    program.slotsDoneUntil = at;
    const entering = program.isEnrolmentDisabled ? [] : whoEnters(program, at);
    program.start.lastDay = getPlainDate(at, timeZone);
    const { limit, rule } = startOf(program).settings;
    for (const { id } of entering) {
      enrol(program, id, at, 'schedule');
      if (limit === 'whenNewlyMet' && rule?.kind === 'segment')
        program.start.used.set(id, { at, version: versions.lastOf(id) });
    }
  }

  /** Whom a slot at this moment enrols. */
  function whoEnters(program: Program, at: Instant): Contact[] {
    const { limit } = startOf(program).settings;
    const sorted = [...contacts.values()].sort((one, other) => one.id - other.id);
    return sorted.filter((contact) => {
      const theirs = program.enrolments.filter(({ contactId }) => contactId === contact.id);
      if (contact.subscription !== 'Subscribed' || theirs.some(({ outcome }) => outcome === null))
        return false;
      if (limit === 'firstTimeOnly' && theirs.length > 0) return false;
      return meetsStart(program, contact, at) && !hasMetSinceUse(program, contact.id, at);
    });
  }

  /** Of all that the contact has been since the schedule enrolled it, on all days. */
  function hasMetSinceUse(program: Program, contactId: number, at: Instant): boolean {
    const use = program.start.used.get(contactId);
    const { rule } = startOf(program).settings;
    const asked = rule?.kind === 'segment' ? catalogue.segments.get(rule.segmentId)?.rule : undefined;
    if (!use || !asked) return false;
    return versions.since(contactId, use, at).every(({ contact, from, until }) => {
      for (let moment = from; moment <= until; moment = findNextMidnight(moment, timeZone))
        if (!meets(asked, contact, moment)) return false;
      return true;
    });
  }

  /** What a program's schedule would do. */
  function ahead(programId: ProgramId, at: Instant) {
    const program = running.get(programId);
    if (!program) throw new Error(`Program ${programId} does not run.`);
    const nextSlotAt = nextSlot(program);
    return {
      meetRuleNow: nextSlotAt === null ? null : whoEnters(program, at).length,
      nextEnrolmentAt: program.isEnrolmentDisabled ? null : nextSlotAt,
      nextSlotAt,
    };
  }

  function enrol(
    program: Program,
    contactId: number,
    at: Instant,
    source: string,
    broughtBy: Enrolment['broughtBy'] = null,
  ): void {
    const enrolment: Enrolment = {
      number: program.enrolments.length,
      contactId,
      enrolledAt: at,
      nodeId: startOf(program).id,
      visit: 1,
      arrivedAt: at,
      outcome: null,
      finishedAt: 0,
      source,
      broughtBy,
      isMovedByPerson: false,
    };
    program.enrolments.push(enrolment);
    note(program, enrolment, at, 'arrived');
  }

  function meetsStart(program: Program, contact: Contact, at: Instant): boolean {
    const { rule } = startOf(program).settings;
    if (rule?.kind === 'segment') {
      const segment = catalogue.segments.get(rule.segmentId);
      return segment !== undefined && meets(segment.rule, contact, at);
    }
    const date = rule ? contact.fields[rule.field] : null;
    if (!rule || typeof date !== 'string') return false;
    return daysTaken(program, at).some((day) => isDayOf(rule, date, day));
  }

  /** By a slot at this moment: those after the slot before it, and none before the activation. */
  function daysTaken({ activatedAt, start }: Program, at: Instant): string[] {
    const days = [getPlainDate(at, timeZone) as string];
    for (let day = days[0] ?? ''; ; ) {
      day = new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
      if (day <= start.lastDay || day < getPlainDate(activatedAt, timeZone)) return days;
      days.push(day);
    }
  }

  function move(program: Program, enrolment: Enrolment, at: Instant, isDrawn = false): void {
    for (let hop = 0; ; hop++) {
      const contact = contacts.get(enrolment.contactId);
      if (!contact) return finish(program, enrolment, at, 'Deleted');
      const node = nodeOf(program, enrolment.nodeId);
      if (!node) return finish(program, enrolment, at, 'Step deleted');
      if (enrolment.isMovedByPerson) {
        if (letOut(program, enrolment, contact, at)) return;
        enrolment.isMovedByPerson = false;
      }
      if (node.type === 'quantitySplit' && !(isDrawn && hop === 0)) return;
      if (node.type === 'end') return finish(program, enrolment, at, node.settings.outcome);
      const way = wayOut(node, { program, enrolment, contact, at }, ground);
      if (way === null) return;
      if (way.outcome !== undefined) return finish(program, enrolment, at, way.outcome);
      if (node.type === 'sendEmail') send(program, enrolment, contact, node, at);
      act(program, enrolment, contact, node, at);
      const now = contacts.get(enrolment.contactId);
      if (!now) return finish(program, enrolment, at, 'Deleted');
      if (letOut(program, enrolment, now, at)) return;
      if (way.kind !== null) note(program, enrolment, at, way.kind);
      noteDetail(program, way.detail);
      const { connectors } = program.design;
      let next = connectors.find(({ from, route }) => from === node.id && route === way.route);
      if (way.skips) next = pastActions(program, next);
      if (!next) return finish(program, enrolment, at, 'No next step');
      enrolment.nodeId = next.to;
      enrolment.visit++;
      enrolment.arrivedAt = at;
      note(program, enrolment, at, 'arrived');
    }
  }

  /** The connector into the first step that does not only act. */
  function pastActions(program: Program, first: Connector | undefined): Connector | undefined {
    const acting = ['sendEmail', 'sendSms', 'updateContact', 'addContact', 'removeContact', 'webhook'];
    let next = first;
    while (next) {
      const { to } = next;
      if (!acting.includes(nodeOf(program, to)?.type ?? '')) return next;
      next = program.design.connectors.find(({ from }) => from === to);
    }
    return undefined;
  }

  function act(
    program: Program,
    enrolment: Enrolment,
    contact: Contact,
    node: ProgramNode,
    at: Instant,
  ): void {
    const tell = (kind: string) => note(program, enrolment, at, kind);
    const change = (after: Contact) => {
      if (JSON.stringify(after) === JSON.stringify(contact)) return;
      const version = { ...after, revision: contact.revision + 1 };
      contacts.set(contact.id, version);
      versions.add(version, at);
      changedAt.set(contact.id, at);
    };
    if (node.type === 'updateContact') {
      const after = updated(node, contact, { catalogue, today: getPlainDate(at, timeZone) });
      if (after) change(after);
      tell(after ? 'updated' : 'skippedNoChange');
    }
    if (node.type === 'addContact') {
      const { settings } = node;
      if (settings.kind === 'program') {
        tell(
          enrolElsewhere(program, enrolment, contact, settings.programId, at, 'program') ??
            'enrolledElsewhere',
        );
        return;
      }
      const known = settings.listIds.filter((id) => catalogue.lists.has(id));
      const joined = known.filter((id) => !contact.listIds.includes(id));
      change({ ...contact, listIds: [...contact.listIds, ...joined] });
      for (const id of joined) enrolElsewhere(program, enrolment, contact, joinProgramOf(id), at, 'list');
      tell(known.length > 0 ? 'addedToList' : 'skippedNoList');
    }
    if (node.type === 'removeContact') {
      const { settings } = node;
      if (settings.kind === 'lists') {
        change({ ...contact, listIds: contact.listIds.filter((id) => !settings.listIds.includes(id)) });
        tell('removedFromList');
      } else if (settings.isConfirmed) {
        contacts.delete(contact.id);
        changedAt.set(contact.id, at);
        deleted.push(`${contact.id} ${at} ${program.programId}`);
        tell('deleted');
      } else tell('skippedUnconfirmed');
    }
    if (node.type === 'sendSms') {
      const sms = smsTo(node, contact, catalogue);
      const { visit } = enrolment;
      const place = [at, program.programId, enrolment.number, contact.id, node.id, visit];
      if (typeof sms === 'string') tell(sms);
      else {
        messages.push([...place, 0, 0, 0, '', 'sms', sms.from, sms.to, sms.text].join(' '));
        tell('sent');
      }
    }
    if (node.type === 'webhook') call(program, enrolment, contact, node, at);
  }

  function joinProgramOf(id: ListId): ProgramId | null {
    return catalogue.lists.get(id)?.joinProgramId ?? null;
  }

  /** What stood in the way, if anything. */
  function enrolElsewhere(
    from: Program,
    { number }: Enrolment,
    contact: Contact,
    programId: ProgramId | null,
    at: Instant,
    source: string,
  ): string | null {
    const target = programId === null ? undefined : running.get(programId);
    if (!target || target === from) return 'skippedNotActive';
    if (contact.subscription !== 'Subscribed') return 'skippedNotSubscribed';
    const theirs = target.enrolments.filter(({ contactId }) => contactId === contact.id);
    if (theirs.some(({ outcome, enrolledAt }) => outcome === null || enrolledAt === at))
      return 'skippedInside';
    enrol(target, contact.id, at, source, { programId: from.programId, number });
    return null;
  }

  /** How many enrolments each program has had. */
  function countEnrolments(): ReadonlyMap<ProgramId, number> {
    return new Map([...running.values()].map(({ programId, enrolments }) => [programId, enrolments.length]));
  }

  /** Whether an enrolment came about through a program, by others or at once, and all on the way to it are new. */
  function isBroughtBy(
    causeId: ProgramId,
    { programId, number }: NonNullable<Enrolment['broughtBy']>,
    before: ReadonlyMap<ProgramId, number>,
  ): boolean {
    if (programId === causeId || number < (before.get(programId) ?? 0)) return false;
    const by = running.get(programId)?.enrolments[number]?.broughtBy;
    return by ? by.programId === causeId || isBroughtBy(causeId, by, before) : false;
  }

  function call(
    program: Program,
    enrolment: Enrolment,
    contact: Contact,
    { id, settings }: NodeOf<'webhook'>,
    at: Instant,
  ): void {
    const profile = catalogue.webhookProfiles.get(settings.profileId ?? (0 as never));
    if (!profile) return note(program, enrolment, at, 'skippedNoWebhook');
    const leavesAt = Math.max(at, freeAt.get(profile.id) ?? 0);
    const { maximumPerMinute } = profile;
    if (maximumPerMinute !== null) freeAt.set(profile.id, leavesAt + Math.ceil(60_000 / maximumPerMinute));
    const key = `${program.programId}-${enrolment.number}-${enrolment.visit}`;
    const told = settings.fields.map((field) => JSON.stringify(contact.fields[field] || null));
    calls.push([at, leavesAt, profile.id, key, id, contact.id, ...told].join(' '));
    note(program, enrolment, at, 'called');
  }

  /** Whether it had to leave. */
  function letOut(program: Program, enrolment: Enrolment, contact: Contact, at: Instant): boolean {
    const exit = exitOf(program, contact, at);
    if (exit === null) return false;
    finish(program, enrolment, at, exit);
    noteDetail(program, exitDetail(program, contact, at));
    return true;
  }

  function exitOf(program: Program, contact: Contact, at: Instant): string | null {
    if (contact.subscription !== 'Subscribed') return contact.subscription;
    const met = program.design.exitConditions.find(({ rule }) => meets(rule, contact, at));
    return met ? met.name || 'Exit condition' : null;
  }

  /** The exit condition that let a contact out; unsubscribing is none. */
  function exitDetail(program: Program, contact: Contact, at: Instant): readonly string[] {
    if (contact.subscription !== 'Subscribed') return [];
    const met = program.design.exitConditions.find(({ rule }) => meets(rule, contact, at));
    return met ? [`rule: true ${JSON.stringify(valuesOf(met.rule, contact))}`] : [];
  }

  /** In a line of its own, below that of the step. */
  function noteDetail(program: Program, lines: readonly string[]): void {
    if (lines.length > 0) program.log.push(`  ${lines.join('; ')}`);
  }

  function send(
    program: Program,
    enrolment: Enrolment,
    contact: Contact,
    node: NodeOf<'sendEmail'>,
    at: Instant,
  ): void {
    const campaign = node.settings.campaignId && catalogue.campaigns.get(node.settings.campaignId);
    if (!campaign) return note(program, enrolment, at, 'skippedNoCampaign');
    if (!isReadyToSend(campaign)) return note(program, enrolment, at, 'skippedCampaignNotReady');
    const { programId } = program;
    const { visit, enrolledAt } = enrolment;
    const identity = { program: programId, node: hashText(node.id), visit, enrolledAt };
    const links = findLinks(campaign.body);
    const { openedAt, clickedAt, link, optOut } = drawReaction(contact, identity, {
      sentAt: at,
      links,
      seed,
    });
    if (optOut) optOuts.push({ contactId: contact.id, optOut: { ...optOut, campaignId: campaign.id } });
    note(program, enrolment, at, 'sent');
    messages.push(
      [
        at,
        programId,
        enrolment.number,
        contact.id,
        node.id,
        visit,
        campaign.id,
        openedAt,
        clickedAt,
        link,
        campaign.revision,
        saidInPlace(campaign, contact),
        ...(optOut ? [optOut.kind, optOut.at] : []),
      ].join(' '),
    );
    const message = { contactId: contact.id, campaignId: campaign.id };
    noteMessage(happened, { ...message, sentAt: at, openedAt, clickedAt, link });
  }

  /** Of the two names that campaigns of these accounts know. */
  function saidInPlace({ body }: { readonly body: string }, { fields }: Contact): string {
    const names = body.includes('@SCORE@') ? ['TIER', 'SCORE'] : ['TIER'];
    return JSON.stringify(names.map((name) => (fields[name] ?? '').toString()));
  }

  function finish(program: Program, enrolment: Enrolment, at: Instant, outcome: string): void {
    enrolment.outcome = outcome;
    enrolment.finishedAt = at;
    note(program, enrolment, at, 'finished');
  }

  function note(program: Program, enrolment: Enrolment, at: Instant, kind: string): void {
    program.log.push(`${at} ${enrolment.number} ${enrolment.nodeId} ${kind}`);
  }

  function outcome() {
    const all = [...running.values(), ...resting.values()].sort(
      (one, other) => one.programId - other.programId,
    );
    return {
      messages,
      calls,
      deleted,
      contacts: [...contacts.values()].sort((one, other) => one.id - other.id),
      programs: all.map(({ programId, enrolments, log }) => ({
        programId,
        log,
        enrolments: enrolments.map((each) =>
          [
            each.contactId,
            each.enrolledAt,
            each.nodeId,
            each.visit,
            each.arrivedAt,
            each.outcome ?? 'inside',
            each.finishedAt,
          ].join(' '),
        ),
        sources: enrolments.map(({ source }) => source),
      })),
    };
  }

  return { activate, deactivate, edit, run, outcome, ahead, countEnrolments, isBroughtBy };
}
