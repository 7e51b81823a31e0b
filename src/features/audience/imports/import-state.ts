import { type CsvPreview, type ImportReport, MAXIMUM_CSV_BYTES } from '#contract/imports.ts';
import type { Problem } from '#contract/problem.ts';
import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { importWords as words } from './words.ts';

/** The way of a file: chosen, read, mapped, imported; a refusal keeps what was mapped. */
export type ImportState =
  | { readonly step: 'choose'; readonly refusal: string | null }
  | { readonly step: 'reading'; readonly fileName: string }
  | {
      readonly step: 'map';
      readonly fileName: string;
      readonly bytes: ArrayBuffer;
      readonly preview: CsvPreview;
      readonly mapping: readonly ColumnUse[];
      readonly listName: string;
      readonly isImporting: boolean;
      readonly refusal: string | null;
    }
  | { readonly step: 'done'; readonly report: ImportReport };

export type ImportEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'fileChosen'; readonly fileName: string }
  | { readonly type: 'fileRefused'; readonly refusal: string }
  | {
      readonly type: 'fileRead';
      readonly fileName: string;
      readonly bytes: ArrayBuffer;
      readonly preview: CsvPreview;
    }
  | { readonly type: 'useChosen'; readonly column: number; readonly use: ColumnUse }
  | { readonly type: 'listNamed'; readonly name: string }
  | { readonly type: 'importSent' }
  | { readonly type: 'importRefused'; readonly refusal: string }
  | { readonly type: 'imported'; readonly report: ImportReport };

export const CHOOSE: ImportState = { step: 'choose', refusal: null };

export function importReducer(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'opened':
      return CHOOSE;
    case 'fileChosen':
      return { step: 'reading', fileName: event.fileName };
    case 'fileRefused':
      return { step: 'choose', refusal: event.refusal };
    case 'fileRead': {
      const { fileName, bytes, preview } = event;
      const mapping = preview.columns.map(({ suggestion }) => suggestion);
      return {
        step: 'map',
        fileName,
        bytes,
        preview,
        mapping,
        listName: '',
        isImporting: false,
        refusal: null,
      };
    }
    case 'imported':
      return { step: 'done', report: event.report };
    case 'useChosen':
      return state.step === 'map'
        ? { ...state, mapping: state.mapping.with(event.column, event.use), refusal: null }
        : state;
    case 'listNamed':
      return state.step === 'map' ? { ...state, listName: event.name } : state;
    case 'importSent':
      return state.step === 'map' ? { ...state, isImporting: true, refusal: null } : state;
    case 'importRefused':
      return state.step === 'map' ? { ...state, isImporting: false, refusal: event.refusal } : state;
  }
}

/** Why a file is not even read, or null. */
export function sizeRefusal(bytes: number): string | null {
  return bytes <= MAXIMUM_CSV_BYTES ? null : words.tooLarge(Math.ceil(bytes / 1024 / 1024));
}

/** Why a mapping can't be imported yet, or null. */
export function mappingRefusal(mapping: readonly ColumnUse[]): string | null {
  const targets = mapping.flatMap(listTargets);
  if (!targets.includes(EMAIL)) return words.needsEmail;
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice !== undefined) return words.twice(twice);
  const hasBadName = mapping.some((use) => use.kind === 'newField' && !FIELD_NAME.test(use.name));
  return hasBadName ? words.badName : null;
}

const FIELD_NAME = /^[A-Z][A-Z0-9_]{0,49}$/;
const EMAIL = words.email;

function listTargets(use: ColumnUse): readonly string[] {
  if (use.kind === 'ignore') return [];
  return [use.kind === 'email' ? EMAIL : use.name];
}

/** A field name out of a column header: "Renewal date" gives RENEWAL_DATE. */
export function newField(header: string, type: DataFieldType): ColumnUse {
  const name = header
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^[^A-Z]+|_+$/g, '')
    .slice(0, 50);
  return { kind: 'newField', name: name || 'FIELD', type };
}

export function inWords({ title, detail }: Problem): string {
  return joinReason({ title, detail });
}
