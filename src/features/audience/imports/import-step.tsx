import type { DataField } from '#domain/data-fields/data-field.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { FileDrop } from './file-drop.tsx';
import { FileStep } from './file-step.tsx';
import type { ImportDraft, ImportProgress } from './import-state.ts';
import { MappingTable } from './mapping-table.tsx';
import { UndoImport } from './recent-imports.tsx';
import { ReportView } from './report-view.tsx';
import type { ImportRun } from './use-import.ts';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

type Props = Readonly<{ run: ImportRun; dataFields: readonly DataField[]; onClose: () => void }>;

export function ImportStep({ run, dataFields, onClose }: Props) {
  const { state, dispatch } = run;
  switch (state.step) {
    case 'choose':
      return <FileDrop onFile={run.chooseFile} />;
    case 'reading':
      return <DelayedSpinner label={words.reading} />;
    case 'file':
      return <FileStep draft={state.draft} onChoice={(choice) => run.readAgain(state.draft, choice)} />;
    case 'map':
      return (
        <MappingTable
          draft={state.draft}
          dataFields={dataFields}
          onUse={(column, use) => dispatch({ type: 'useChosen', column, use })}
          onListName={(name) => dispatch({ type: 'listNamed', name })}
          onAgreement={(haveAgreed) => dispatch({ type: 'agreementSaid', haveAgreed })}
        />
      );
    case 'checking':
      return <Progress label={words.checking} draft={state.draft} progress={state.progress} />;
    case 'check':
      return (
        <ReportView
          report={state.report}
          when="before"
          onDownload={() => void run.downloadRefused(state.draft)}
        />
      );
    case 'importing':
      return (
        <Progress
          label={words.importing}
          draft={state.draft}
          progress={state.progress}
          onCancel={run.cancel}
        />
      );
    case 'done':
      return (
        <div className={styles['report']}>
          <ReportView report={state.report} when="after" />
          <p className={styles['quiet']}>{words.undoHint}</p>
          <div>
            <UndoImport id={state.importId} onUndone={onClose} />
          </div>
        </div>
      );
  }
}

type ProgressProps = Readonly<{
  label: string;
  draft: ImportDraft;
  progress: ImportProgress;
  onCancel?: (() => void) | undefined;
}>;

/** Reading is the first half of an import, storing the second. */
function Progress({ label, draft, progress, onCancel }: ProgressProps) {
  const { rows } = draft.preview;
  if (!progress) return <ProgressBar label={label} value={undefined} onCancel={onCancel} />;
  const share = progress.done / Math.max(rows, 1);
  const isWhole = onCancel === undefined;
  const value = isWhole ? share : progress.phase === 'reading' ? share / 2 : (1 + share) / 2;
  return (
    <ProgressBar
      label={label}
      value={value}
      detail={words.progress(progress.phase, progress.done, rows)}
      onCancel={onCancel}
    />
  );
}
