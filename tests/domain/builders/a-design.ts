import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { NodeOf, NodeType, SettingsByType } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import { campaignId, listId, segmentId } from './a-catalogue.ts';

export const nodeId = (id: string): NodeId => id as NodeId;
export const timeOfDay = (at: string): TimeOfDay => at as TimeOfDay;

const node = <T extends NodeType>(type: T, id: string, settings: SettingsByType[T], y = 0): NodeOf<T> => ({
  id: nodeId(id),
  type,
  settings,
  position: { x: 0, y },
});

export const start = (settings: Partial<SettingsByType['start']> = {}, id = 'start'): NodeOf<'start'> =>
  node('start', id, {
    schedule: { kind: 'daily', at: timeOfDay('09:00') },
    rule: { kind: 'segment', segmentId: segmentId(1) },
    limit: 'firstTimeOnly',
    ...settings,
  });

/** Sends campaign 1, "Welcome 1", unless told otherwise; null for none. */
export const sendEmail = (id: string, campaign: number | null = 1): NodeOf<'sendEmail'> =>
  node('sendEmail', id, { campaignId: campaign === null ? null : campaignId(campaign) });

export const delay = (
  id: string,
  settings: SettingsByType['delay'] = { kind: 'days', days: 1 },
): NodeOf<'delay'> => node('delay', id, settings);

/** Whether "Welcome 1" was opened within two days, unless told otherwise. */
export const decision = (
  id: string,
  settings: Partial<SettingsByType['decision']> = {},
): NodeOf<'decision'> =>
  node('decision', id, {
    condition: { kind: 'openedCampaign', campaignId: campaignId(1) },
    maximumWait: { days: 2, hours: 0 },
    ...settings,
  });

/** On 1 December 2026 at 00:00, unless told otherwise. */
export const dateSplit = (
  id: string,
  settings: Partial<SettingsByType['dateSplit']> = {},
): NodeOf<'dateSplit'> =>
  node('dateSplit', id, { date: '2026-12-01' as PlainDate, at: timeOfDay('00:00'), ...settings });

/** A case for each condition, with the ids 1, 2 and so on. */
export const multiDecision = (
  id: string,
  conditions: readonly (Condition | null)[] = [
    { kind: 'openedCampaign', campaignId: campaignId(1) },
    { kind: 'clickedLink', campaignId: campaignId(1), link: null },
  ],
): NodeOf<'multiDecision'> =>
  node('multiDecision', id, {
    cases: conditions.map((condition, index) => ({ id: String(index + 1), name: '', condition })),
  });

export const randomSplit = (id: string, percentA = 50): NodeOf<'randomSplit'> =>
  node('randomSplit', id, { percentA });

export const quantitySplit = (id: string, first = 2): NodeOf<'quantitySplit'> =>
  node('quantitySplit', id, { first });

export const end = (id = 'end', outcome = 'Exit program'): NodeOf<'end'> => node('end', id, { outcome });

export const textLabel = (
  id: string,
  settings: Partial<SettingsByType['textLabel']> = {},
): NodeOf<'textLabel'> => node('textLabel', id, { text: 'Note', width: 232, height: 68, ...settings });

export const updateContact = (
  id: string,
  settings: SettingsByType['updateContact'] = {
    kind: 'field',
    field: 'AGE',
    change: { kind: 'increment', by: 1 },
  },
): NodeOf<'updateContact'> => node('updateContact', id, settings);

export const addContact = (
  id: string,
  settings: SettingsByType['addContact'] = { kind: 'lists', listIds: [listId(1)] },
): NodeOf<'addContact'> => node('addContact', id, settings);

export const removeContact = (
  id: string,
  settings: SettingsByType['removeContact'] = { kind: 'lists', listIds: [listId(1)] },
): NodeOf<'removeContact'> => node('removeContact', id, settings);

export const sendSms = (id: string, settings: SettingsByType['sendSms']): NodeOf<'sendSms'> =>
  node('sendSms', id, settings);

export const webhook = (id: string, settings: SettingsByType['webhook']): NodeOf<'webhook'> =>
  node('webhook', id, settings);

/** Connectors as they are drawn: `ways('start > mail > ask', 'ask yes> end', 'ask no> wait > mail')`. */
export const ways = (...lines: readonly string[]): readonly Connector[] => lines.flatMap(connectorsOfLine);

/** Start, Send email, End: valid as it stands. */
export const aDesign = (overrides: Partial<Design> = {}): Design => ({
  nodes: [start(), sendEmail('mail'), end()],
  connectors: ways('start > mail > end'),
  exitConditions: [],
  ...overrides,
});

function connectorsOfLine(line: string): readonly Connector[] {
  const [first = '', ...steps] = line.split(/\s+(?=\S*>)/);
  let from = first;
  return steps.map((step) => {
    const [way = '', to = ''] = step.split(/>\s*/);
    const route = (way === '' ? 'next' : way) as Route;
    const connector = { from: nodeId(from), route, to: nodeId(to) };
    from = to;
    return connector;
  });
}
