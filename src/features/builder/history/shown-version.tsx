import { ReactFlowProvider, ViewportPortal } from '@xyflow/react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Design } from '#domain/design/design.ts';
import type { Comparison } from '#domain/diff/compare-designs.ts';
import type { NodeId } from '#domain/ids.ts';
import { useView } from '#features/builder/address/use-view.ts';
import { Canvas } from '#features/builder/canvas/canvas.tsx';
import { createBuilderActions } from '#features/builder/design/builder-actions.ts';
import { BuilderProvider, useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { createCanvasStore } from '#features/builder/design/canvas-store.ts';
import { createDesignStore } from '#features/builder/design/design-store.ts';
import { DifferenceList } from '#features/builder/difference/difference-list.tsx';
import { cardHeight } from '#features/builder/drawing/card-size.ts';
import { Panels } from '#features/builder/panels/panels.tsx';
import { markShapes } from '#features/builder/picture/mark-shapes.ts';
import { Shapes } from '#features/builder/picture/picture-view.tsx';
import { historyWords as words } from './words.ts';
import styles from './history.module.css';

const Outline = lazy(async () => ({
  default: (await import('#features/builder/outline/outline.tsx')).Outline,
}));

/** One version, or two in one drawing. */
export type Shown =
  | { readonly kind: 'one'; readonly design: Design; readonly at: string }
  | {
      readonly kind: 'two';
      readonly before: Design;
      readonly after: Design;
      readonly comparison: Comparison;
      readonly from: string;
      readonly to: string;
    };

type Props = Readonly<{ programName: string; shown: Shown }>;

/** A version on a canvas of its own, which shows and changes nothing. */
export function ShownVersion({ programName, shown }: Props) {
  const design = shown.kind === 'one' ? shown.design : shown.comparison.design;
  return (
    <ViewOnly design={design}>
      <div className={styles['work']}>
        <Drawing programName={programName} comparison={shown.kind === 'two' ? shown.comparison : null} />
        <Beside shown={shown} />
      </div>
    </ViewOnly>
  );
}

function ViewOnly({ design, children }: Readonly<{ design: Design; children: React.ReactNode }>) {
  const builder = useBuilder();
  const stores = useMemo(() => {
    const store = createDesignStore(design, 0);
    return { store, actions: createBuilderActions(store, noNewIds), canvas: createCanvasStore() };
  }, [design]);
  const parts = useMemo(
    () => ({ ...builder, ...stores, isEditable: false, hasEnrolled: false, hasFigures: false }),
    [builder, stores],
  );
  return (
    <BuilderProvider value={parts}>
      <ReactFlowProvider>{children}</ReactFlowProvider>
    </BuilderProvider>
  );
}

/** Nothing is added to what can't be edited. */
function noNewIds(): NodeId {
  throw new Error('An old version gets no new steps');
}

function Drawing({
  programName,
  comparison,
}: Readonly<{ programName: string; comparison: Comparison | null }>) {
  const { store } = useBuilder();
  const drawing = useChangeCount(store);
  const [view] = useView();
  const shapes = useMemo(
    () => (comparison ? markShapes(comparison, cardHeight({ hasFigures: false })) : []),
    [comparison],
  );
  return (
    <Suspense fallback={<div className={styles['drawing']} />}>
      <div className={styles['drawing']} data-steps>
        {view === 'canvas' ? (
          // Another drawing is looked at from its own beginning.
          <Canvas key={drawing} programName={programName}>
            {shapes.length > 0 && (
              <ViewportPortal>
                <svg className={styles['marks']} width="1" height="1" aria-hidden="true">
                  <Shapes shapes={shapes} />
                </svg>
              </ViewportPortal>
            )}
          </Canvas>
        ) : (
          <Outline programName={programName} />
        )}
      </div>
    </Suspense>
  );
}

/** How many others there have been before this value, as long as the component is there. */
function useChangeCount(value: object): number {
  const [seen, setSeen] = useState({ value, count: 0 });
  if (seen.value === value) return seen.count;
  setSeen({ value, count: seen.count + 1 });
  return seen.count + 1;
}

/** The settings of the step one has chosen; else, of two versions, what differs. */
function Beside({ shown }: { readonly shown: Shown }) {
  const { store, words: context } = useBuilder();
  const isPanelOpen = useDesign(({ openPanel }) => openPanel !== null);
  if (isPanelOpen) return <Panels />;
  if (shown.kind === 'one') return null;
  return (
    <section aria-label={words.differences} className={styles['differences']}>
      <h3 className={styles['barTitle']}>{words.differences}</h3>
      <p className={styles['quiet']}>{words.fromTo(shown.from, shown.to)}</p>
      <DifferenceList
        before={shown.before}
        after={shown.after}
        diff={shown.comparison.diff}
        words={context}
        onShow={(nodeId) => store.dispatch({ type: 'selected', nodeIds: [nodeId] })}
      />
    </section>
  );
}
