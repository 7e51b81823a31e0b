import {
  type CsvPreview,
  type FileChoice,
  type ImportPhase,
  type ImportReport,
  MAXIMUM_CSV_BYTES,
} from '#contract/imports.ts';
import type { Problem } from '#contract/problem.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { importWords as words } from './words.ts';

/** A file that was read, and what is to be made of it. */
export type ImportDraft = {
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
  readonly choice: FileChoice;
  readonly preview: CsvPreview;
  readonly mapping: readonly ColumnUse[];
  readonly listName: string;
  /** Null until it was asked and answered. */
  readonly haveAgreed: boolean | null;
};

export type ImportProgress = { readonly phase: ImportPhase; readonly done: number } | null;

/** The way of a file: chosen, read, mapped, tried, imported; a refusal keeps what was chosen. */
export type ImportState =
  | { readonly step: 'choose'; readonly refusal: string | null }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'file'; readonly draft: ImportDraft }
  | { readonly step: 'map'; readonly draft: ImportDraft; readonly refusal: string | null }
  | { readonly step: 'checking'; readonly draft: ImportDraft; readonly progress: ImportProgress }
  | {
      readonly step: 'check';
      readonly draft: ImportDraft;
      readonly report: ImportReport;
      readonly refusal: string | null;
    }
  | {
      readonly step: 'importing';
      readonly draft: ImportDraft;
      readonly report: ImportReport;
      readonly progress: ImportProgress;
    }
  | { readonly step: 'done'; readonly importId: string; readonly report: ImportReport };

export type ImportEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'fileChosen'; readonly fileName: string }
  | { readonly type: 'fileRefused'; readonly refusal: string }
  | ({ readonly type: 'fileRead' } & Pick<ImportDraft, 'fileName' | 'bytes' | 'choice' | 'preview'>)
  | { readonly type: 'fileOpened' | 'mapOpened' | 'checkStarted' | 'importStarted' }
  | { readonly type: 'useChosen'; readonly column: number; readonly use: ColumnUse }
  | { readonly type: 'listNamed'; readonly name: string }
  | { readonly type: 'agreementSaid'; readonly haveAgreed: boolean }
  | { readonly type: 'progressed'; readonly progress: ImportProgress }
  | { readonly type: 'refused'; readonly refusal: string }
  | { readonly type: 'checked'; readonly report: ImportReport }
  | { readonly type: 'imported'; readonly importId: string; readonly report: ImportReport };

export const CHOOSE: ImportState = { step: 'choose', refusal: null };

export function importReducer(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'opened':
      return CHOOSE;
    case 'fileChosen':
      return { step: 'reading', fileName: event.fileName };
    case 'fileRefused':
      return { step: 'choose', refusal: event.refusal };
    case 'fileRead':
      return { step: 'file', draft: createDraft(event) };
    case 'imported':
      return { step: 'done', importId: event.importId, report: event.report };
    default:
      return 'draft' in state ? followDraft(state, event) : state;
  }
}

type WithDraft = Extract<ImportState, { readonly draft: ImportDraft }>;

function followDraft(state: WithDraft, event: ImportEvent): ImportState {
  const { draft } = state;
  switch (event.type) {
    case 'fileOpened':
      return { step: 'file', draft };
    case 'mapOpened':
      return { step: 'map', draft, refusal: null };
    case 'useChosen':
      return {
        step: 'map',
        draft: { ...draft, mapping: draft.mapping.with(event.column, event.use) },
        refusal: null,
      };
    case 'listNamed':
      return { step: 'map', draft: { ...draft, listName: event.name }, refusal: null };
    case 'agreementSaid':
      return { step: 'map', draft: { ...draft, haveAgreed: event.haveAgreed }, refusal: null };
    case 'checkStarted':
      return { step: 'checking', draft, progress: null };
    case 'checked':
      return { step: 'check', draft, report: event.report, refusal: null };
    case 'importStarted':
      return state.step === 'check'
        ? { step: 'importing', draft, report: state.report, progress: null }
        : state;
    case 'progressed':
      return 'progress' in state ? { ...state, progress: event.progress } : state;
    case 'refused':
      return state.step === 'importing'
        ? { step: 'check', draft, report: state.report, refusal: event.refusal }
        : { step: 'map', draft, refusal: event.refusal };
    default:
      return state;
  }
}

/** Whether closing would lose more than the choice of a file. */
export function hasBeenMapped({ draft }: { readonly draft: ImportDraft }): boolean {
  const first = createDraft(draft);
  return (
    draft.listName !== first.listName ||
    draft.haveAgreed !== first.haveAgreed ||
    draft.mapping.some((use, column) => use !== first.mapping[column])
  );
}

function createDraft({
  fileName,
  bytes,
  choice,
  preview,
}: Pick<ImportDraft, 'fileName' | 'bytes' | 'choice' | 'preview'>): ImportDraft {
  const mapping = preview.columns.map(({ suggestion }) => suggestion);
  // A file of those who left: nobody in it is asked about.
  const hasLeft = preview.columns.some(
    ({ filled, suggestion }) =>
      suggestion.kind === 'subscription' && suggestion.says !== 'agreed' && filled === preview.rows,
  );
  return { fileName, bytes, choice, preview, mapping, listName: '', haveAgreed: hasLeft ? false : null };
}

/** Why a file is not even read, or null. */
export function sizeRefusal(bytes: number): string | null {
  return bytes <= MAXIMUM_CSV_BYTES ? null : words.tooLarge(Math.ceil(bytes / 1024 / 1024));
}

export function inWords({ title, detail }: Problem): string {
  return joinReason({ title, detail });
}
