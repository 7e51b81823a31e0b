import type { TimeOfDay } from '#domain/schedule/instant.ts';
import type { Sketch } from './drawing.ts';
import type { Find } from './find.ts';
import { clicked, decision, email, end, inSegment, opened, start, waitDays } from './steps.ts';

export function reEngagement(find: Find): Sketch {
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
      end('quiet', 'Stayed quiet'),
    ],
    ways: [
      'start > miss-you > opened',
      'opened:yes > interested',
      'opened:no > a-week > offer > clicked',
      'clicked:yes > back',
      'clicked:no > quiet',
    ],
    notes: [
      { beside: 'start', text: 'Every Tuesday\nWho has become a lapsed customer since the last look.' },
      { beside: 'opened', text: 'A friendly word first\nWho reads it needs no offer.' },
      { beside: 'clicked', text: 'Then an offer\nA click counts, an open alone does not.' },
    ],
  };
}
