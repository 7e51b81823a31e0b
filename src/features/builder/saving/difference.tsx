import type { Design } from '#domain/program/design.ts';
import { diffDesigns } from '#domain/program/diff.ts';
import { diffInWords } from '#domain/program/diff-words.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/words.ts';
import styles from './saving.module.css';

type Props = Readonly<{ theirs: Design | undefined; hasFailed: boolean }>;

/** What it takes to come from the version saved last to the one on the canvas, line by line. */
export function Difference({ theirs, hasFailed }: Props) {
  const { store, words } = useBuilder();
  if (hasFailed) return <p>{WORDS.stale.comparisonFailed}</p>;
  if (!theirs) return <p>{WORDS.stale.loadingChanges}</p>;
  const mine = wholeDesign(store.getState());
  const lines = diffInWords(diffDesigns(theirs, mine), { before: theirs, after: mine }, words);
  return (
    <>
      <h3 className={styles['heading']}>{WORDS.stale.changesTitle}</h3>
      {lines.length === 0 ? (
        <p>{WORDS.stale.same}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
