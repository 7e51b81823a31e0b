import { formatNumber } from '#client/format.ts';
import type { WhichContacts } from '#contract/node-contacts.ts';
import type { SkipCounts } from '#domain/nodes/skip-reasons.ts';
import { formatShare } from '#domain/words/shares.ts';
import type { FiguresView, NodeFigures } from '#features/builder/design/figures-store.ts';
import { FIGURES_WORDS as words } from './figures-words.ts';

export type ShownFigure = {
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** The number and what it is a share of. */
  readonly title: string;
  readonly which: WhichContacts;
};

/**
 * The two figures of a card: contacts here and in total; of a step that sends, messages sent and the share opened, or how
 * many contacts are held there. Shares are of all who were ever enrolled, and of messages sent.
 */
export function shownFigures(
  figures: NodeFigures | undefined,
  { period, unit }: Pick<FiguresView, 'period' | 'unit'>,
  everEnrolled: number,
): readonly [ShownFigure, ShownFigure] {
  const counts = period === 'day' ? figures?.lastDay : figures;
  const here = figures?.here ?? 0;
  const { ever = 0, sent = 0, opened = 0, clicked = 0 } = counts ?? {};
  const of = (count: number, whole: number) =>
    unit === 'percent' ? formatShare(count, whole) : compact(count);
  const contactsHere: ShownFigure = {
    key: 'here',
    value: of(here, everEnrolled),
    label: words.here,
    title: words.hereTitle(here),
    which: 'here',
  };
  const isMessage = (figures?.sent ?? 0) > 0;
  const skipped =
    period === 'all' ? showSkips(figures?.skipped, (times) => of(times, figures?.ever ?? 0)) : null;
  if (!isMessage && skipped) return [contactsHere, skipped];
  if (!isMessage) {
    const total: ShownFigure = {
      key: 'ever',
      value: of(ever, everEnrolled),
      label: words.ever(period),
      title: words.everTitle(ever, period),
      which: 'ever',
    };
    return [contactsHere, total];
  }
  const messages: ShownFigure = {
    key: 'sent',
    value: of(sent, ever),
    label: words.sent,
    title: words.sentTitle(sent, period),
    which: 'ever',
  };
  if (skipped) return [messages, skipped];
  if (here > 0) return [contactsHere, messages];
  const openRate: ShownFigure = {
    key: 'opened',
    value: formatShare(opened, sent),
    label: words.opened,
    title: words.openedTitle(opened, clicked, sent),
    which: 'ever',
  };
  return [messages, openRate];
}

/** A step that did nothing for some says so before anything else. */
function showSkips(skipped: SkipCounts = [], format: (times: number) => string): ShownFigure | null {
  if (skipped.length === 0) return null;
  const times = skipped.reduce((sum, each) => sum + each.times, 0);
  return {
    key: 'skipped',
    value: format(times),
    label: words.skipped,
    title: words.skippedTitle(times, skipped),
    which: 'ever',
  };
}

/** 9,999, then 12k and 1.2M: two figures with their words fit on a card. */
function compact(count: number): string {
  if (count < 10_000) return formatNumber(count);
  return count < 999_500 ? `${Math.round(count / 1_000)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}
