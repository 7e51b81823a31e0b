import { useState } from 'react';
import type { ProgramId } from '#domain/ids.ts';
import type { ReadFile } from './choices.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportForm } from './import-form.tsx';

type Props = Readonly<{ isOpen: boolean; onClose: () => void; onCreated: (id: ProgramId) => void }>;

/** Choose a file, look at what it names, import it as a draft. */
export function ImportProgramDialog({ isOpen, onClose, onCreated }: Props) {
  const [file, setFile] = useState<ReadFile | null>(null);
  if (file === null) return <ChooseFile isOpen={isOpen} onClose={onClose} onRead={setFile} />;
  return (
    <ImportForm
      isOpen={isOpen}
      onClose={onClose}
      onCreated={onCreated}
      file={file}
      onBack={() => setFile(null)}
    />
  );
}
