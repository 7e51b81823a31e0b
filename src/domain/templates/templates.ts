import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import type { DecisionCase } from '#domain/nodes/multi-decision.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';
import { drawSketch, type Sketch } from './drawing.ts';
import { createFind, type Find } from './find.ts';
import {
  clicked,
  decision,
  email,
  end,
  inSegment,
  onDate,
  opened,
  start,
  step,
  unscheduled,
  waitDays,
} from './steps.ts';

/** [T1] What a new program can begin as. */
export type Template =
  | 'blank'
  | 'welcomeSeries'
  | 'birthday'
  | 'reEngagement'
  | 'abandonedCart'
  | 'postPurchase'
  | 'contractRenewal';

/** [T2] A template looks for what it needs by name; what the account does not have is left for the marketer to choose. */
export function createDesignFrom(template: Template, catalogue: Catalogue): Design {
  return drawSketch(SKETCHES[template](createFind(catalogue)));
}

/** [T5] The campaigns that a template names. */
export function listCampaignNames(template: Template): readonly string[] {
  const names = new Set<string>();
  SKETCHES[template]({
    campaign: (name) => {
      names.add(name);
      return null;
    },
    segment: () => null,
    hasField: () => false,
  });
  return [...names];
}

const SKETCHES: Readonly<Record<Template, (find: Find) => Sketch>> = {
  blank: () => ({ steps: [unscheduled()], ways: [], notes: [] }),
  welcomeSeries,
  birthday,
  reEngagement,
  abandonedCart,
  postPurchase,
  contractRenewal,
};

function welcomeSeries(find: Find): Sketch {
  const first = find.campaign('Welcome 1');
  return {
    steps: [
      start({
        schedule: { kind: 'daily', at: '09:00' as TimeOfDay },
        rule: inSegment(find.segment('New subscribers')),
        limit: 'firstTimeOnly',
      }),
      email('welcome-1', first),
      decision('opened', opened(first), 2),
      waitDays('wait-opened', 3),
      email('welcome-2', find.campaign('Welcome 2')),
      end('welcomed', 'Welcomed'),
      waitDays('wait-ignored', 3),
      email('welcome-3', find.campaign('Welcome 3 - last call')),
      end('last-call', 'Sent the last call'),
    ],
    ways: [
      'start > welcome-1 > opened',
      'opened:yes > wait-opened > welcome-2 > welcomed',
      'opened:no > wait-ignored > welcome-3 > last-call',
    ],
    notes: [
      { beside: 'start', text: 'Every morning\nEnrols new subscribers, once each.' },
      {
        beside: 'opened',
        text: 'Did they open it?\nContacts who open within two days take Yes immediately; all others take No.',
      },
      {
        beside: 'welcome-2',
        text: 'Two endings\nReaders hear more about you; the others get one last call.',
      },
    ],
  };
}

function birthday(find: Find): Sketch {
  const treat = find.campaign('Birthday treat');
  return {
    steps: [
      start({
        schedule: { kind: 'daily', at: '08:00' as TimeOfDay },
        rule: onDate(find, { field: 'DATEOFBIRTH', direction: 'on', days: 0, isAnniversary: true }),
        limit: 'everyTime',
      }),
      email('treat', treat),
      decision('opened', opened(treat), 3),
      end('celebrated', 'Opened the email'),
      email('reminder', treat),
      end('reminded', 'Reminded'),
    ],
    ways: ['start > treat > opened', 'opened:yes > celebrated', 'opened:no > reminder > reminded'],
    notes: [
      {
        beside: 'start',
        text: 'On the day\nUses the anniversary of the date of birth, so it repeats every year.',
      },
      {
        beside: 'opened',
        text: 'A second chance\nContacts who have not opened after three days get one reminder.',
      },
    ],
  };
}

function reEngagement(find: Find): Sketch {
  const [missYou, offer] = [find.campaign('We miss you'), find.campaign('We miss you - 15% off')];
  return {
    steps: [
      start({
        schedule: { kind: 'weekly', weekdays: [2], at: '10:00' as TimeOfDay },
        rule: inSegment(find.segment('Lapsed customers')),
        limit: 'whenNewlyMet',
      }),
      email('miss-you', missYou),
      decision('opened', opened(missYou), 5),
      end('interested', 'Interested again'),
      waitDays('a-week', 7),
      email('offer', offer),
      decision('clicked', clicked(offer), 7),
      end('back', 'Came back for the offer'),
      end('quiet', 'No response'),
    ],
    ways: [
      'start > miss-you > opened',
      'opened:yes > interested',
      'opened:no > a-week > offer > clicked',
      'clicked:yes > back',
      'clicked:no > quiet',
    ],
    notes: [
      { beside: 'start', text: 'Every Tuesday\nEnrols customers who have lapsed since the week before.' },
      { beside: 'opened', text: 'A friendly email first\nContacts who open it do not need an offer.' },
      { beside: 'clicked', text: 'Then an offer\nOnly a click counts; opening is not enough.' },
    ],
  };
}

function abandonedCart(find: Find): Sketch {
  const [first, last] = [find.campaign('Cart reminder'), find.campaign('Cart reminder - last chance')];
  return {
    steps: [
      start({ schedule: { kind: 'none' }, rule: null, limit: 'everyTime' }),
      step('delay', 'this-evening', { kind: 'untilTimeOfDay', at: '18:00' as TimeOfDay }),
      email('reminder', first),
      decision('clicked', clicked(first), 1),
      end('back', 'Returned to the cart'),
      email('last-chance', last),
      decision('clicked-last', clicked(last), 2),
      end('back-late', 'Returned after the second reminder'),
      end('left', 'Did not return'),
    ],
    ways: [
      'start > this-evening > reminder > clicked',
      'clicked:yes > back',
      'clicked:no > last-chance > clicked-last',
      'clicked-last:yes > back-late',
      'clicked-last:no > left',
    ],
    notes: [
      {
        beside: 'start',
        text: 'From your shop\nYour shop enrols contacts through the API when they abandon a cart.',
      },
      {
        beside: 'this-evening',
        text: 'Not straight away\nA reminder that evening feels less intrusive.',
      },
      {
        beside: 'clicked',
        text: 'One more try\nContacts who do not click within a day get one more reminder.',
      },
    ],
  };
}

function postPurchase(find: Find): Sketch {
  const care = find.campaign('Thank you for your order');
  return {
    steps: [
      start({
        schedule: { kind: 'daily', at: '09:30' as TimeOfDay },
        rule: onDate(find, { field: 'LASTORDERDATE', direction: 'after', days: 7, isAnniversary: false }),
        limit: 'everyTime',
      }),
      email('care', care),
      step('delay', 'two-weeks', { kind: 'daysAtTime', days: 14, at: '09:30' as TimeOfDay }),
      decision('opened', opened(care), 0),
      email('review', find.campaign('How do you like it?')),
      end('asked', 'Asked for a review'),
      end('left', 'Not asked for a review'),
    ],
    ways: ['start > care > two-weeks > opened', 'opened:yes > review > asked', 'opened:no > left'],
    notes: [
      { beside: 'start', text: 'A week after the order\nThe order should have arrived by then.' },
      {
        beside: 'opened',
        text: 'Only readers\nOnly contacts who opened the first email are asked for a review.',
      },
    ],
  };
}

function contractRenewal(find: Find): Sketch {
  return {
    steps: [
      start({
        schedule: { kind: 'daily', at: '09:00' as TimeOfDay },
        rule: onDate(find, { field: 'RENEWALDATE', direction: 'before', days: 30, isAnniversary: false }),
        limit: 'everyTime',
      }),
      email('thirty-days', find.campaign('Renewal in 30 days')),
      waitDays('ten-days', 10),
      step('multiDecision', 'plan', {
        cases: [onPlan(find, 'pro', 'Pro'), onPlan(find, 'plus', 'Plus')],
      }),
      email('year-of-pro', find.campaign('Renewal - what Pro gave you')),
      waitDays('pro-wait', 10),
      waitDays('plus-wait', 10),
      end('small', 'Renews automatically'),
      email('last', find.campaign('Renewal - last reminder')),
      end('reminded', 'Reminded'),
    ],
    ways: [
      'start > thirty-days > ten-days > plan',
      'plan:case-pro > year-of-pro > pro-wait > last',
      'plan:case-plus > plus-wait > last > reminded',
      'plan:default > small',
    ],
    notes: [
      {
        beside: 'start',
        text: '30 days before\nThe first reminder goes out a month before the plan renews.',
      },
      {
        beside: 'plan',
        text: 'One branch for each plan\nContacts take the branch of the first condition they meet, or Default.',
      },
      {
        beside: 'last',
        text: 'Branches can join again\nBoth plans get the same final reminder, ten days before.',
      },
    ],
  };
}

function onPlan(find: Find, id: string, plan: string): DecisionCase {
  const rule = { kind: 'text', field: 'PLAN', operator: 'is', value: plan } as const;
  const condition = { kind: 'fieldRule', rule: find.hasField('PLAN', 'Text') ? rule : null } as const;
  return { id, name: plan, condition };
}
