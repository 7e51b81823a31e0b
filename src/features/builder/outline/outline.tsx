import { Frame } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useView } from '#features/builder/address/use-view.ts';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { nodeElementId } from '#features/builder/steps/node-element.ts';
import { Button } from '#ui/button.tsx';
import { OutlineItems } from './outline-items.tsx';
import { createOutline } from './outline-tree.ts';
import { useOutlineKeys } from './use-outline-keys.ts';
import { OUTLINE_WORDS } from './words.ts';
import styles from './outline.module.css';

const words = OUTLINE_WORDS;

/** Whatever selects a step, such as a search or a problem, brings it into sight. */
function useInSight(): void {
  const selected = useDesign(({ selection }) => selection[0]);
  useEffect(() => {
    if (selected !== undefined)
      document.getElementById(nodeElementId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
}

/** The program as a nested list, with every action that the canvas has. */
export function Outline({ programName }: { programName: string }) {
  const design = useDesign((state) => state.present);
  const tree = useMemo(() => createOutline(design, graphFor(design)), [design]);
  const [, setView] = useView();
  const onKeyDown = useOutlineKeys();
  useInSight();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk along its buttons
    <section aria-label={WORDS.canvas.label(programName)} className={styles['outline']} onKeyDown={onKeyDown}>
      <div className={styles['sheet']}>
        <div className={styles['head']}>
          <div>
            <h2 className={styles['heading']}>{words.label}</h2>
            <p className={styles['hint']}>{words.hint}</p>
          </div>
          <Button icon={Frame} onClick={() => setView('canvas')}>
            {WORDS.canvas.canvas}
          </Button>
        </div>
        <OutlineItems items={tree.main} />
        {tree.unconnected.length > 0 && (
          <>
            <h3 className={styles['apart']}>{words.unconnected}</h3>
            <OutlineItems items={tree.unconnected} />
          </>
        )}
        {tree.labels.length > 0 && (
          <>
            <h3 className={styles['apart']}>{WORDS.palette.annotations}</h3>
            <OutlineItems items={tree.labels} />
          </>
        )}
      </div>
    </section>
  );
}
