import { formatProgramFile } from '#domain/programs/program-file.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { isDirty, wholeDesign } from '#features/builder/design/design-state.ts';
import { fileName, saveFile } from '#product/save-file.ts';
import { showToast } from '#ui/toaster.tsx';
import { fileWords as words } from './words.ts';

/** Saves the program as it is on the canvas, with or without unsaved changes. */
export function exportProgram({ store, catalogue }: Builder, name: string): void {
  const state = store.getState();
  const file = fileName(name, 'program.json');
  saveFile(file, formatProgramFile({ name, design: wholeDesign(state), catalogue }), 'application/json');
  showToast({ text: isDirty(state) ? words.exportedUnsaved(file) : words.exported(file) });
}
