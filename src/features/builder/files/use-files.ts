import { useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { isDirty, wholeDesign } from '#features/builder/design/design-state.ts';
import { fileName, saveFile } from '#product/save-file.ts';
import { showToast } from '#ui/toaster.tsx';
import { fileWords as words } from './words.ts';

/** What leaves the builder as a file: the program, and its picture. */
export function useFiles({ name }: ProgramSummary) {
  const { store, catalogue } = useBuilder();
  const [isPictureAsked, setIsPictureAsked] = useState(false);
  return {
    isPictureAsked,
    askPicture: () => setIsPictureAsked(true),
    closePicture: () => setIsPictureAsked(false),
    /** As it stands on the canvas, saved or not. */
    exportProgram: async () => {
      const { formatProgramFile } = await import('#domain/programs/program-file.ts');
      const state = store.getState();
      const file = fileName(name, 'program.json');
      saveFile(file, formatProgramFile({ name, design: wholeDesign(state), catalogue }), 'application/json');
      showToast({ text: isDirty(state) ? words.exportedUnsaved(file) : words.exported(file) });
    },
  };
}
