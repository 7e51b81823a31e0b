import type { TimeOfDay } from '#domain/schedule/instant.ts';
import type { Sketch } from './drawing.ts';
import type { Find } from './find.ts';
import { decision, email, end, onDate, opened, start } from './steps.ts';

export function birthday(find: Find): Sketch {
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
      end('celebrated', 'Opened the treat'),
      email('reminder', treat),
      end('reminded', 'Was reminded'),
    ],
    ways: ['start > treat > opened', 'opened:yes > celebrated', 'opened:no > reminder > reminded'],
    notes: [
      {
        beside: 'start',
        text: 'On the day\nThe anniversary of the date of birth, so it comes round every year.',
      },
      { beside: 'opened', text: 'A second chance\nWho has not opened after three days is reminded once.' },
    ],
  };
}
