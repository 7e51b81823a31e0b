import type { CampaignId, NodeId, SegmentId } from '#domain/ids.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { NodeOf, NodeType, SettingsByType } from '#domain/nodes/node.ts';
import { getDefinition } from '#domain/nodes/registry.ts';
import type { EnrolmentRule, StartSettings } from '#domain/nodes/start.ts';
import type { DateRule } from '#domain/schedule/date-rule.ts';
import type { Find } from './find.ts';

export function step<T extends NodeType>(type: T, id: string, settings: SettingsByType[T]): NodeOf<T> {
  return { id: id as NodeId, type, settings, position: { x: 0, y: 0 } };
}

/** A start of which nothing is chosen yet. */
export function unscheduled(): NodeOf<'start'> {
  return step('start', 'start', getDefinition('start').defaults);
}

export function start(settings: StartSettings): NodeOf<'start'> {
  return step('start', 'start', settings);
}

export function email(id: string, campaignId: CampaignId | null): NodeOf<'sendEmail'> {
  return step('sendEmail', id, { campaignId });
}

export function waitDays(id: string, days: number): NodeOf<'delay'> {
  return step('delay', id, { kind: 'days', days });
}

/** Whether a condition comes true within so many days; 0 decides at once. */
export function decision(id: string, condition: Condition, days: number): NodeOf<'decision'> {
  return step('decision', id, { condition, maximumWait: { days, hours: 0 } });
}

export function end(id: string, outcome: string): NodeOf<'end'> {
  return step('end', id, { outcome });
}

/** Of a campaign that an earlier step sends. */
export function opened(campaignId: CampaignId | null): Condition {
  return { kind: 'openedCampaign', campaignId, since: 'enrolment' };
}

/** Any link of a campaign that an earlier step sends. */
export function clicked(campaignId: CampaignId | null): Condition {
  return { kind: 'clickedLink', campaignId, link: null, since: 'enrolment' };
}

/** A rule that nobody can meet yet is none. */
export function inSegment(segmentId: SegmentId | null): EnrolmentRule | null {
  return segmentId === null ? null : { kind: 'segment', segmentId };
}

export function onDate(find: Find, rule: DateRule): EnrolmentRule | null {
  return find.hasField(rule.field, 'Date') ? { kind: 'dateField', ...rule } : null;
}
