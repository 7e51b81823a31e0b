import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { foldersQuery } from '#client/queries.ts';
import type { FolderId } from '#domain/ids.ts';
import type { Folder } from '#domain/programs/program.ts';
import { compareNames } from '#domain/words/names.ts';
import { words } from '#product/words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';

/** Where a program is to go: a folder that exists, none, or one that is still to be made. */
export type FolderChoice =
  | { readonly kind: 'existing'; readonly id: FolderId | null }
  | { readonly kind: 'new'; readonly name: string };

type Props = Readonly<{
  value: FolderChoice;
  onChange: (choice: FolderChoice) => void;
  error?: string | undefined;
}>;

const NONE = 'none';
const NEW = 'new';

export function FolderField({ value, onChange, error }: Props) {
  const folders = useFolders();
  const chosen = value.kind === 'new' ? NEW : String(value.id ?? NONE);
  return (
    <>
      <SelectField
        label={words.folder}
        value={chosen}
        options={[
          { value: NONE, label: words.noFolder },
          ...folders.map((folder) => ({ value: String(folder.id), label: folder.name })),
          { value: NEW, label: words.newFolder },
        ]}
        onChange={(option) => onChange(toChoice(option, folders))}
      />
      {value.kind === 'new' && (
        <TextField
          label={words.newFolderName}
          value={value.name}
          error={error}
          onChange={(name) => onChange({ kind: 'new', name })}
        />
      )}
    </>
  );
}

/** By name. Empty until they are known. */
export function useFolders(): readonly Folder[] {
  const { data } = useQuery({
    ...foldersQuery(useApi()),
    select: ({ folders }) => folders.toSorted((left, right) => compareNames(left.name, right.name)),
  });
  return data ?? [];
}

function toChoice(option: string, folders: readonly Folder[]): FolderChoice {
  if (option === NEW) return { kind: 'new', name: '' };
  const folder = folders.find(({ id }) => String(id) === option);
  return { kind: 'existing', id: folder?.id ?? null };
}
