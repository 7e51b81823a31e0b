import type { ProgramSummary } from '#contract/programs.ts';
import { HistoryView } from '#features/builder/history/history-view.tsx';
import { historyWords } from '#features/builder/history/words.ts';
import styles from './builder.module.css';

/** All that is shown of a deleted program: how it came to be what it was. */
export function DeletedProgramHistory({ program }: { readonly program: ProgramSummary }) {
  return (
    <>
      <h1 className="visually-hidden">{historyWords.inBin(program.name)}</h1>
      <div className={styles['work']}>
        <HistoryView program={program} />
      </div>
    </>
  );
}
