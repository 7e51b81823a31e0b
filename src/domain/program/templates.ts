import type { CampaignId } from '#domain/audience/campaign.ts';
import type { SegmentId } from '#domain/audience/segment.ts';
import type { EnrolmentRule } from '#domain/nodes/start.ts';
import { definitionOf } from '#domain/nodes/registry.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';
import type {
  Connector,
  Design,
  NodeId,
  NodeOf,
  NodeType,
  ProgramNode,
  Route,
  SettingsByType,
} from './design.ts';
import { tidied } from './layout.ts';
import type { Catalogue } from './references.ts';

/** [T1] What a new program can begin as. */
export type Template = 'blank' | 'welcomeSeries' | 'birthday';

/** [T2] A template looks for what it needs by name; what the account does not have is left for the marketer to choose. */
export function designFrom(template: Template, catalogue: Catalogue): Design {
  return tidied(TEMPLATES[template](catalogue));
}

const TEMPLATES: Readonly<Record<Template, (catalogue: Catalogue) => Design>> = {
  blank: () => design([node('start', 'start', definitionOf('start').defaults)], []),
  welcomeSeries,
  birthday,
};

function welcomeSeries(catalogue: Catalogue): Design {
  const first = campaignNamed('Welcome 1', catalogue);
  const segmentId = segmentNamed('New subscribers', catalogue);
  return design(
    [
      startDaily('09:00', segmentId === null ? null : { kind: 'segment', segmentId }, 'firstTimeOnly'),
      node('sendEmail', 'welcome-1', { campaignId: first }),
      node('decision', 'opened', {
        condition: { kind: 'openedCampaign', campaignId: first },
        maximumWait: { days: 2, hours: 0 },
      }),
      node('delay', 'wait-opened', { kind: 'days', days: 3 }),
      node('sendEmail', 'welcome-2', { campaignId: campaignNamed('Welcome 2', catalogue) }),
      node('end', 'welcomed', { outcome: 'Welcomed' }),
      node('delay', 'wait-ignored', { kind: 'days', days: 3 }),
      node('sendEmail', 'welcome-3', { campaignId: campaignNamed('Welcome 3 - last call', catalogue) }),
      node('end', 'last-call', { outcome: 'Had the last call' }),
    ],
    [
      way('start', 'next', 'welcome-1'),
      way('welcome-1', 'next', 'opened'),
      way('opened', 'yes', 'wait-opened'),
      way('wait-opened', 'next', 'welcome-2'),
      way('welcome-2', 'next', 'welcomed'),
      way('opened', 'no', 'wait-ignored'),
      way('wait-ignored', 'next', 'welcome-3'),
      way('welcome-3', 'next', 'last-call'),
    ],
  );
}

function birthday(catalogue: Catalogue): Design {
  const treat = campaignNamed('Birthday treat', catalogue);
  const hasField = catalogue.dataFields.get('DATEOFBIRTH')?.type === 'Date';
  const onTheDay = {
    kind: 'dateField',
    field: 'DATEOFBIRTH',
    direction: 'on',
    days: 0,
    isAnniversary: true,
  } as const;
  return design(
    [
      startDaily('08:00', hasField ? onTheDay : null, 'everyTime'),
      node('sendEmail', 'treat', { campaignId: treat }),
      node('decision', 'opened', {
        condition: { kind: 'openedCampaign', campaignId: treat },
        maximumWait: { days: 3, hours: 0 },
      }),
      node('end', 'celebrated', { outcome: 'Opened the treat' }),
      node('sendEmail', 'reminder', { campaignId: treat }),
      node('end', 'reminded', { outcome: 'Was reminded' }),
    ],
    [
      way('start', 'next', 'treat'),
      way('treat', 'next', 'opened'),
      way('opened', 'yes', 'celebrated'),
      way('opened', 'no', 'reminder'),
      way('reminder', 'next', 'reminded'),
    ],
  );
}

function design(nodes: readonly ProgramNode[], connectors: readonly Connector[]): Design {
  return { nodes, connectors, exitConditions: [] };
}

function startDaily(
  at: string,
  rule: EnrolmentRule | null,
  limit: SettingsByType['start']['limit'],
): NodeOf<'start'> {
  return node('start', 'start', { schedule: { kind: 'daily', at: at as TimeOfDay }, rule, limit });
}

function node<T extends NodeType>(type: T, id: string, settings: SettingsByType[T]): NodeOf<T> {
  return { id: id as NodeId, type, settings, position: { x: 0, y: 0 } };
}

function way(from: string, route: Route, to: string): Connector {
  return { from: from as NodeId, route, to: to as NodeId };
}

function campaignNamed(name: string, catalogue: Catalogue): CampaignId | null {
  return [...catalogue.campaigns.values()].find((campaign) => campaign.name === name)?.id ?? null;
}

function segmentNamed(name: string, catalogue: Catalogue): SegmentId | null {
  return [...catalogue.segments.values()].find((segment) => segment.name === name)?.id ?? null;
}
