import type { TimeOfDay } from '#domain/schedule/instant.ts';
import type { Sketch } from './drawing.ts';
import type { Find } from './find.ts';
import { decision, email, end, onDate, opened, start, step } from './steps.ts';

export function postPurchase(find: Find): Sketch {
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
      end('left', 'Left in peace'),
    ],
    ways: ['start > care > two-weeks > opened', 'opened:yes > review > asked', 'opened:no > left'],
    notes: [
      { beside: 'start', text: 'A week after the order\nIt has arrived by then.' },
      { beside: 'opened', text: 'Only who reads\nA review is asked of those who opened the first email.' },
    ],
  };
}
