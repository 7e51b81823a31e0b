import type { TimeOfDay } from '#domain/schedule/instant.ts';
import type { Sketch } from './drawing.ts';
import type { Find } from './find.ts';
import { clicked, decision, email, end, start, step } from './steps.ts';

export function abandonedCart(find: Find): Sketch {
  const [first, last] = [find.campaign('Cart reminder'), find.campaign('Cart reminder - last chance')];
  return {
    steps: [
      start({ schedule: { kind: 'none' }, rule: null, limit: 'everyTime' }),
      step('delay', 'this-evening', { kind: 'untilTimeOfDay', at: '18:00' as TimeOfDay }),
      email('reminder', first),
      decision('clicked', clicked(first), 1),
      end('back', 'Went back to the cart'),
      email('last-chance', last),
      decision('clicked-last', clicked(last), 2),
      end('back-late', 'Went back at last'),
      end('left', 'Left the cart'),
    ],
    ways: [
      'start > this-evening > reminder > clicked',
      'clicked:yes > back',
      'clicked:no > last-chance > clicked-last',
      'clicked-last:yes > back-late',
      'clicked-last:no > left',
    ],
    notes: [
      { beside: 'start', text: 'From your shop\nIt enrols a contact through the API when a cart is left.' },
      {
        beside: 'this-evening',
        text: 'Not at once\nA reminder in the evening of the same day feels less watched.',
      },
      {
        beside: 'clicked',
        text: 'One more try\nWho does not click within a day hears once more, then no longer.',
      },
    ],
  };
}
