import { expect, test } from 'vitest';
import { createPublish } from '#api/news/publish.ts';
import type { News } from '#contract/news.ts';

const NEWS: News = { type: 'contactsChanged' };

test('news reaches the own page once and every other tab', async () => {
  const heardHere: News[] = [];
  const [here, there] = [new BroadcastChannel('news-test'), new BroadcastChannel('news-test')];
  const publish = createPublish(here, (news) => heardHere.push(news));

  const heardThere = await new Promise<News>((resolve) => {
    createPublish(there, resolve);
    publish(NEWS);
  });

  expect({ heardHere, heardThere }).toEqual({ heardHere: [NEWS], heardThere: NEWS });
  here.close();
  there.close();
});
