import { lazy, Suspense } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import styles from './builder.module.css';
import { historyWords } from '#features/builder/history/words.ts';

const HistoryView = lazy(async () => ({
  default: (await import('#features/builder/history/history-view.tsx')).HistoryView,
}));

/** All that is shown of a deleted program: how it came to be what it was. */
export function BinnedHistory({ program }: { readonly program: ProgramSummary }) {
  return (
    <>
      <h1 className="visually-hidden">{historyWords.inBin(program.name)}</h1>
      <div className={styles['work']}>
        <Suspense fallback={null}>
          <HistoryView program={program} />
        </Suspense>
      </div>
    </>
  );
}
