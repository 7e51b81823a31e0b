import { ArrowRight, Crosshair, Minus, Move, Pencil, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import { type Difference, listDifferences } from '#domain/diff/describe-diff.ts';
import type { DesignDiff } from '#domain/diff/diff.ts';
import type { SettingDifference } from '#domain/diff/setting-differences.ts';
import type { NodeId } from '#domain/ids.ts';
import { IconButton } from '#ui/button.tsx';
import { Icon, type IconType } from '#ui/icon.tsx';
import { DIFFERENCE_WORDS as words } from './difference-words.ts';
import styles from './difference-list.module.css';

/** More lines than anyone reads would only slow the page down. */
const MOST_LINES = 300;

const ICONS: Readonly<Record<Difference['kind'], IconType>> = {
  added: Plus,
  connected: Plus,
  removed: Minus,
  disconnected: Minus,
  changed: Pencil,
  moved: Move,
};

type Props = Readonly<{
  before: Design;
  after: Design;
  diff: DesignDiff;
  words: WordsContext;
  /** Leads to the step on a canvas, where there is one. */
  onShow?: ((nodeId: NodeId) => void) | undefined;
}>;

/** What differs between two versions, line by line, settings with their values before and after. */
export function DifferenceList({ before, after, diff, words: context, onShow }: Props) {
  const differences = useMemo(
    () => listDifferences(diff, { before, after }, context),
    [diff, before, after, context],
  );
  if (differences.length === 0) return <p>{words.same}</p>;
  const left = differences.length - MOST_LINES;
  return (
    <>
      <ul className={styles['lines']}>
        {differences.slice(0, MOST_LINES).map((difference, index) => (
          <Line key={`${index} ${difference.text}`} difference={difference} onShow={onShow} />
        ))}
      </ul>
      {left > 0 && <p className={styles['none']}>{words.moreDifferences(left)}</p>}
    </>
  );
}

function Line({ difference, onShow }: Readonly<{ difference: Difference; onShow: Props['onShow'] }>) {
  const { kind, text, nodeId, settings } = difference;
  return (
    <li className={styles['line']} data-kind={kind}>
      <span className={styles['sign']}>
        <Icon of={ICONS[kind]} size={14} />
      </span>
      <div className={styles['words']}>
        <p>{text}</p>
        {settings.length > 0 && <Settings settings={settings} />}
      </div>
      {nodeId !== null && onShow && (
        <IconButton
          size="small"
          icon={Crosshair}
          name={words.show(text)}
          tooltip={null}
          onClick={() => onShow(nodeId)}
        />
      )}
    </li>
  );
}

function Settings({ settings }: { readonly settings: readonly SettingDifference[] }) {
  return (
    <dl className={styles['settings']}>
      {settings.map(({ label, before, after }, index) => (
        <div key={`${index} ${label}`}>
          <dt>{label}</dt>
          <dd>
            <Value value={before} role={words.was} isGone />
            <Icon of={ArrowRight} size={14} className={styles['arrow']} />
            <Value value={after} role={words.is} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value, role, isGone }: Readonly<{ value: string | null; role: string; isGone?: boolean }>) {
  return (
    <span className={value === null ? styles['none'] : isGone === true ? styles['was'] : undefined}>
      <span className="visually-hidden">{role}: </span>
      {value ?? words.none}
    </span>
  );
}
