import { useStore } from 'zustand';
import type { WhichContacts } from '#contract/node-contacts.ts';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { PAST_WORDS } from './past-words.ts';
import { type ShownFigure, shownFigures } from './shown-figures.ts';
import styles from './figures-line.module.css';

type Props = Readonly<{ id: string; nodeId: NodeId; look?: 'footer' | 'inline' }>;

/** The two figures of a step; each opens the contacts it counts, if they are real. */
export function FiguresLine({ id, nodeId, look = 'footer' }: Props) {
  const { store, figures } = useBuilder();
  const shown = useShown(nodeId);
  const isRehearsed = useStore(figures.replay, (replay) => replay.isRehearsed);
  const isKnown = useStore(figures, (byNode) => byNode.has(nodeId));
  const open = (which: WhichContacts) =>
    store.dispatch({ type: 'panelOpened', panel: { kind: 'contacts', nodeId, which } });
  return (
    <div id={id} className={`${styles['figures']} nodrag`} data-look={look}>
      {isRehearsed && !isKnown && PAST_WORDS.notRehearsed}
      {(isKnown || !isRehearsed) &&
        shown.map(({ key, title, which, ...figure }) =>
          isRehearsed ? (
            <span key={key} className={styles['rehearsed']}>
              <Figure {...figure} />
            </span>
          ) : (
            <button
              key={key}
              type="button"
              tabIndex={-1}
              title={title}
              className={styles['figure']}
              onClick={() => open(which)}
            >
              <Figure {...figure} />
            </button>
          ),
        )}
    </div>
  );
}

function Figure({ value, label }: Pick<ShownFigure, 'value' | 'label'>) {
  return (
    <>
      <b>{value}</b> {label}
    </>
  );
}

function useShown(nodeId: NodeId) {
  const { figures } = useBuilder();
  const known = useStore(figures, (byNode) => byNode.get(nodeId));
  const period = useStore(figures.view, (view) => view.period);
  const unit = useStore(figures.view, (view) => view.unit);
  // Shares are of all who were enrolled; numbers must not be drawn again because that changes.
  const whole = useStore(figures.view, (view) => (view.unit === 'percent' ? view.everEnrolled : 0));
  const isPast = useStore(figures.replay, ({ at }) => at !== null);
  return shownFigures(known, { period: isPast ? 'all' : period, unit }, whole);
}
