import type { News } from '#contract/news.ts';

export const NEWS_CHANNEL = 'program-builder';

/** Sends news to the own page and to every other tab, and hands on what other tabs' APIs send. */
export function createPublish(channel: BroadcastChannel, toPage: (news: News) => void): (news: News) => void {
  channel.onmessage = ({ data }: MessageEvent<News>) => toPage(data);
  return (news) => {
    toPage(news);
    channel.postMessage(news);
  };
}
