import { SEGMENT } from '#api/sample/audience.ts';
import { CAMPAIGN } from '#api/sample/campaigns.ts';
import { decide, draw, email, end, start, waitDays, waitUntil } from '#api/sample/drawing.ts';
import type { Design } from '#domain/design/design.ts';
import type { CampaignId, SegmentId } from '#domain/ids.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { EnrolmentLimit, EnrolmentRule, StartSettings } from '#domain/nodes/start.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';

/** The field of the Read-only program that is gone from the account. */
export const GONE_FIELD = 'REFERRALCODE';

export function blank(): Design {
  return draw([start({ schedule: null, rule: null, limit: 'firstTimeOnly' })], []);
}

export function welcomeSeries(): Design {
  return draw(
    [
      start(daily('09:00', inSegment(SEGMENT.newSubscribers))),
      email('hello', CAMPAIGN.welcome1),
      decide('opened', openedCampaign(CAMPAIGN.welcome1), 2),
      email('makers', CAMPAIGN.welcome2),
      waitDays('three-days', 3),
      waitDays('two-days', 2),
      decide('ordered', hasOrdered, 0),
      email('last-call', CAMPAIGN.welcome3),
      end('customer', 'Became a customer'),
      end('welcomed', 'Welcomed'),
    ],
    [
      'start > hello > opened',
      'opened:yes > makers > three-days > ordered',
      'opened:no > two-days > ordered',
      'ordered:yes > customer',
      'ordered:no > last-call > welcomed',
    ],
    [{ id: 'became-pro', name: 'Chose the Pro plan', rule: isPro }],
  );
}

export function birthdayTreat(): Design {
  return draw(
    [
      start(daily('08:00', onField('DATEOFBIRTH', 'on', 0, true), 'everyTime')),
      email('treat', CAMPAIGN.birthday),
      decide('opened', openedCampaign(CAMPAIGN.birthday), 5),
      end('celebrated', 'Opened the email'),
      email('reminder', CAMPAIGN.birthdayLastDays),
      waitDays('two-days', 2),
      end('over', 'Treat expired'),
    ],
    ['start > treat > opened', 'opened:yes > celebrated', 'opened:no > reminder > two-days > over'],
  );
}

export function planRenewal(): Design {
  return draw(
    [
      start(daily('09:00', onField('RENEWALDATE', 'before', 30, false), 'everyTime')),
      email('thirty-days', CAMPAIGN.renewal),
      waitDays('wait-ten', 10),
      decide('is-pro', { kind: 'fieldRule', rule: isPro }, 0),
      email('year-of-pro', CAMPAIGN.renewalPro),
      waitDays('pro-wait', 10),
      waitDays('plus-wait', 10),
      email('last', CAMPAIGN.renewalLast),
      end('reminded', 'Reminded'),
    ],
    [
      'start > thirty-days > wait-ten > is-pro',
      'is-pro:yes > year-of-pro > pro-wait > last',
      'is-pro:no > plus-wait > last > reminded',
    ],
  );
}

export function winBack(): Design {
  return draw(
    [
      start(daily('10:00', inSegment(SEGMENT.lapsed), 'whenNewlyMet')),
      email('miss-you', CAMPAIGN.missYou),
      decide('opened', openedCampaign(CAMPAIGN.missYou), 4),
      waitDays('a-week', 7),
      waitUntil('tea-time', '16:30'),
      email('offer', CAMPAIGN.missYouOffer),
      decide('opened-offer', openedCampaign(CAMPAIGN.missYouOffer), 7),
      end('interested', 'Interested again'),
      end('quiet', 'No response'),
    ],
    [
      'start > miss-you > opened',
      'opened:yes > a-week > offer',
      'opened:no > tea-time > offer > opened-offer',
      'opened-offer:yes > interested',
      'opened-offer:no > quiet',
    ],
  );
}

export function webinarFollowUp(): Design {
  return draw(
    [
      start(daily('11:00', inSegment(SEGMENT.webinarGuests))),
      email('thanks', CAMPAIGN.webinarThanks),
      waitDays('a-day', 1),
      email('recording', CAMPAIGN.webinarRecording),
      decide('watched', openedCampaign(CAMPAIGN.webinarRecording), 30),
      end('opened', 'Opened the recording'),
      end('not-opened', 'Did not open it'),
    ],
    ['start > thanks > a-day > recording > watched', 'watched:yes > opened', 'watched:no > not-opened'],
  );
}

export function icelandTrade(): Design {
  return draw(
    [
      start(daily('09:00', inSegment(SEGMENT.icelandTrade))),
      email('welcome', CAMPAIGN.trade),
      end('done', 'Welcomed'),
    ],
    ['start > welcome > done'],
  );
}

export function rePermission(): Design {
  return draw(
    [
      start(daily('10:00', inSegment(SEGMENT.lapsed))),
      email('ask', CAMPAIGN.staySubscribed),
      decide('opened', openedCampaign(CAMPAIGN.staySubscribed), 14),
      waitDays('settle', 30),
      email('ask-again', CAMPAIGN.staySubscribed),
      end('stays', 'Wants to stay'),
      end('leaves', 'To be removed'),
    ],
    ['start > ask > opened', 'opened:yes > settle > stays', 'opened:no > ask-again > leaves'],
  );
}

export function productSurvey(): Design {
  return draw(
    [
      start(daily('12:00', inSegment(SEGMENT.youngMembers))),
      email('survey', CAMPAIGN.survey),
      waitDays('a-week', 7),
      end('asked', 'Asked'),
    ],
    ['start > survey > a-week > asked'],
  );
}

export function referFriend(): Design {
  return draw(
    [
      start(daily('13:00', inSegment(SEGMENT.highSpenders))),
      decide(
        'has-code',
        { kind: 'fieldRule', rule: { kind: 'emptiness', field: GONE_FIELD, operator: 'isNotEmpty' } },
        0,
      ),
      email('refer', CAMPAIGN.referFriend),
      waitDays('two-weeks', 14),
      email('thanks', CAMPAIGN.orderThanks),
      end('asked', 'Asked to refer a friend'),
      end('no-code', 'Thanked only'),
    ],
    ['start > has-code', 'has-code:yes > refer > two-weeks > asked', 'has-code:no > thanks > no-code'],
  );
}

export function twoDaySale(): Design {
  return draw(
    [
      start(daily('07:30', inSegment(SEGMENT.pro))),
      email('sale', CAMPAIGN.twoDaySale),
      waitDays('two-days', 2),
      end('told', 'Told about the sale'),
    ],
    ['start > sale > two-days > told'],
  );
}

/** Half-built: an incomplete campaign, a decision without criteria, a route that leads nowhere. */
export function abandonedBasket(): Design {
  return draw(
    [
      start({ schedule: { kind: 'none' }, rule: null, limit: 'everyTime' }),
      waitDays('an-afternoon', 1),
      email('reminder', CAMPAIGN.basket),
      decide('came-back', null, 3),
      email('second', null),
      end('bought', 'Bought'),
    ],
    ['start > an-afternoon > reminder > came-back', 'came-back:yes > bought', 'came-back:no > second'],
  );
}

export function postPurchase(): Design {
  return draw(
    [
      start(daily('09:30', onField('LASTORDERDATE', 'after', 7, false), 'everyTime')),
      email('care', CAMPAIGN.orderThanks),
      waitDays('two-weeks', 14),
      decide('opened', openedCampaign(CAMPAIGN.orderThanks), 0),
      email('review', CAMPAIGN.review),
      end('asked', 'Asked for a review'),
      end('left', 'Not asked for a review'),
    ],
    ['start > care > two-weeks > opened', 'opened:yes > review > asked', 'opened:no > left'],
  );
}

export function proUpgrade(): Design {
  return draw(
    [
      start(daily('14:00', inSegment(SEGMENT.highSpenders))),
      decide('is-pro', { kind: 'fieldRule', rule: isPro }, 0),
      end('has-it', 'Already on Pro'),
      email('pro', CAMPAIGN.renewalPro),
      end('told', 'Told about Pro'),
    ],
    ['start > is-pro', 'is-pro:yes > has-it', 'is-pro:no > pro > told'],
  );
}

export function trial(): Design {
  return draw(
    [start(daily('06:00', inSegment(SEGMENT.pro))), email('one', CAMPAIGN.welcome1)],
    ['start > one'],
  );
}

const isPro = { kind: 'text', field: 'PLAN', operator: 'is', value: 'Pro' } as const;
const hasOrdered: Condition = {
  kind: 'fieldRule',
  rule: { kind: 'number', field: 'ORDERS', operator: 'isGreaterThan', value: 0 },
};

function daily(at: string, rule: EnrolmentRule, limit: EnrolmentLimit = 'firstTimeOnly'): StartSettings {
  return { schedule: { kind: 'daily', at: at as TimeOfDay }, rule, limit };
}

function inSegment(segmentId: SegmentId): EnrolmentRule {
  return { kind: 'segment', segmentId };
}

function onField(field: string, direction: 'before' | 'on' | 'after', days: number, isAnniversary: boolean) {
  return { kind: 'dateField', field, direction, days, isAnniversary } as const;
}

function openedCampaign(campaignId: CampaignId): Condition {
  return { kind: 'openedCampaign', campaignId, since: 'enrolment' };
}
