import { useMemo, useState } from 'react';
import type { Design } from '#domain/design/design.ts';
import { compareDesigns } from '#domain/diff/compare-designs.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import { comparedPicture } from '#features/builder/picture/draw-picture.ts';
import { PictureView } from '#features/builder/picture/picture-view.tsx';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { DifferenceList } from './difference-list.tsx';
import { STALE_WORDS } from './stale-words.ts';
import styles from './difference.module.css';

type Props = Readonly<{ theirs: Design | undefined; hasFailed: boolean }>;

const words = STALE_WORDS;

/** What it takes to come from the version saved last to the one on the canvas, as a list and as one drawing. */
export function Difference({ theirs, hasFailed }: Props) {
  const { store } = useBuilder();
  // What is compared is what was there when the dialog opened.
  const [mine] = useState(() => wholeDesign(store.getState()));
  if (hasFailed) return <p>{words.comparisonFailed}</p>;
  if (!theirs) return <p>{words.loadingChanges}</p>;
  return <Compared theirs={theirs} mine={mine} />;
}

function Compared({ theirs, mine }: Readonly<{ theirs: Design; mine: Design }>) {
  const { words: context } = useBuilder();
  const [tab, setTab] = useState('list');
  const comparison = useMemo(() => compareDesigns(theirs, mine), [theirs, mine]);
  const picture = useMemo(() => comparedPicture(comparison, context), [comparison, context]);
  const list = <DifferenceList before={theirs} after={mine} diff={comparison.diff} words={context} />;
  const drawing = (
    <ScrollRegion className={styles['drawing']} label={words.pictureLabel}>
      <PictureView picture={picture} label={words.pictureLabel} className={styles['fitted']} />
    </ScrollRegion>
  );
  return (
    <Tabs
      label={words.changesTitle}
      value={tab}
      onChange={setTab}
      tabs={[
        { value: 'list', label: words.asList, content: <div className={styles['lines']}>{list}</div> },
        { value: 'canvas', label: words.onCanvas, content: drawing },
      ]}
    />
  );
}
