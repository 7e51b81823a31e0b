import { formatNumber } from '#client/format.ts';
import type { WhichContacts } from '#contract/node-contacts.ts';
import { formatShare } from '#domain/words/shares.ts';
import type { FiguresView, NodeFigures } from '#features/builder/design/figures-store.ts';
import { FIGURES_WORDS as words } from './figures-words.ts';

export type ShownFigure = {
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** What stands there in its place where room is short. */
  readonly short?: string;
  /** The number and what it is a share of. */
  readonly title: string;
  readonly which: WhichContacts;
};

/**
 * What a card says of its figures: who is here and who was; of a step that sends, what became of it. Shares are of all
 * who were ever enrolled, and of messages sent; what is shared by nobody is 0%.
 */
export function shownFigures(
  figures: NodeFigures | undefined,
  { period, unit }: Pick<FiguresView, 'period' | 'unit'>,
  everEnrolled: number,
): readonly ShownFigure[] {
  const counts = period === 'day' ? figures?.lastDay : figures;
  const here = figures?.here ?? 0;
  const { ever = 0, sent = 0, opened = 0, clicked = 0 } = counts ?? {};
  const of = (count: number, whole: number) => (unit === 'percent' ? share(count, whole) : compact(count));
  const place: ShownFigure = {
    key: 'here',
    value: of(here, everEnrolled),
    label: words.here,
    title: words.hereTitle(here),
    which: 'here',
  };
  const isMessage = (figures?.sent ?? 0) > 0;
  if (!isMessage) {
    return [
      place,
      {
        key: 'ever',
        value: of(ever, everEnrolled),
        label: words.ever(period),
        title: words.everTitle(ever, period),
        which: 'ever',
      },
    ];
  }
  return [
    { ...place, short: words.hereShort },
    {
      key: 'sent',
      value: of(sent, ever),
      label: words.sent,
      title: words.sentTitle(sent, period),
      which: 'ever',
    },
    {
      key: 'opened',
      value: of(opened, sent),
      label: words.opened,
      short: words.openedShort,
      title: words.openedTitle(opened, sent),
      which: 'ever',
    },
    {
      key: 'clicked',
      value: of(clicked, sent),
      label: words.clicked,
      short: words.clickedShort,
      title: words.clickedTitle(clicked, sent),
      which: 'ever',
    },
  ];
}

function share(count: number, whole: number): string {
  return whole === 0 ? '0%' : formatShare(count, whole);
}

/** 9,999, then 12k and 1.2M: four figures fit on a card. */
function compact(count: number): string {
  if (count < 10_000) return formatNumber(count);
  return count < 999_500 ? `${Math.round(count / 1_000)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}
