import type { TimeOfDay } from '#domain/schedule/instant.ts';
import type { Sketch } from './drawing.ts';
import type { Find } from './find.ts';
import { decision, email, end, inSegment, opened, start, waitDays } from './steps.ts';

export function welcomeSeries(find: Find): Sketch {
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
      end('last-call', 'Had the last call'),
    ],
    ways: [
      'start > welcome-1 > opened',
      'opened:yes > wait-opened > welcome-2 > welcomed',
      'opened:no > wait-ignored > welcome-3 > last-call',
    ],
    notes: [
      { beside: 'start', text: 'Every morning\nEveryone who is new, each only once.' },
      {
        beside: 'opened',
        text: 'Did they open it?\nWho opens within two days goes Yes at once, all others No.',
      },
      {
        beside: 'welcome-2',
        text: 'Two endings\nReaders hear more about you, the others get one last call.',
      },
    ],
  };
}
