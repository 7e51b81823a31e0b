import type { DecisionCase } from '#domain/nodes/multi-decision.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';
import type { Sketch } from './drawing.ts';
import type { Find } from './find.ts';
import { email, end, onDate, start, step, waitDays } from './steps.ts';

export function contractRenewal(find: Find): Sketch {
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
      end('small', 'Renews by itself'),
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
      { beside: 'start', text: '30 days before\nThe first word comes a month before the plan renews.' },
      {
        beside: 'plan',
        text: 'One way for each plan\nThe first condition that is met decides; all others take the default.',
      },
      {
        beside: 'last',
        text: 'Ways may meet again\nBoth plans get the same last reminder, ten days before.',
      },
    ],
  };
}

function onPlan(find: Find, id: string, plan: string): DecisionCase {
  const rule = { kind: 'text', field: 'PLAN', operator: 'is', value: plan } as const;
  const condition = { kind: 'fieldRule', rule: find.hasField('PLAN', 'Text') ? rule : null } as const;
  return { id, name: plan, condition };
}
