import { useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';

/** What leaves the builder as a file: the program, and its picture. */
export function useFiles({ name }: ProgramSummary) {
  const builder = useBuilder();
  const [isPictureAsked, setIsPictureAsked] = useState(false);
  return {
    isPictureAsked,
    askPicture: () => setIsPictureAsked(true),
    closePicture: () => setIsPictureAsked(false),
    exportProgram: async () => {
      const { exportProgram } = await import('./export-program.ts');
      exportProgram(builder, name);
    },
  };
}
