import type { FocusEvent } from 'react';
import { words } from '#product/words.ts';
import { TextField } from '#ui/text-field.tsx';
import { FolderField } from './folder-field.tsx';
import type { NameFolderForm } from './name-folder-form.ts';

type Props = Readonly<{
  form: NameFolderForm;
  hasName?: boolean | undefined;
  hasFolder?: boolean | undefined;
}>;

/** The two questions that creating, copying, renaming and moving a program ask. */
export function NameFolderFields({ form, hasName = true, hasFolder = true }: Props) {
  const { value, change, nameError, folderError } = form;
  return (
    <>
      {hasName && (
        <TextField
          label={words.name}
          value={value.name}
          error={nameError}
          autoComplete="off"
          onFocus={selectAll}
          onChange={(name) => change({ name })}
        />
      )}
      {hasFolder && (
        <FolderField value={value.folder} error={folderError} onChange={(folder) => change({ folder })} />
      )}
    </>
  );
}

/** The name that is there is a suggestion: typing replaces it. */
function selectAll(event: FocusEvent<HTMLInputElement>) {
  event.currentTarget.select();
}
