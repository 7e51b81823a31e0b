import { ChevronDown, Folder } from 'lucide-react';
import { useFolders } from '#product/name-and-folder/folder-field.tsx';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import type { FolderChoice } from './folder-choice.ts';
import { folderWords as words } from './words.ts';

type Props = Readonly<{
  folder: FolderChoice;
  onChange: (folder: FolderChoice) => void;
  onManage: () => void;
}>;

/** Only the programs of one folder; and the way to the folders themselves. */
export function FolderFilter({ folder, onChange, onManage }: Props) {
  const folders = useFolders();
  const shown =
    folder === null
      ? words.all
      : folder === 'none'
        ? words.none
        : (folders.find(({ id }) => id === folder)?.name ?? words.none);
  const choice = (value: FolderChoice, label: string) => ({
    kind: 'choice' as const,
    label,
    isChosen: value === folder,
    onSelect: () => onChange(value),
  });
  return (
    <Menu
      entries={[
        choice(null, words.all),
        ...folders.map(({ id, name }) => choice(id, name)),
        choice('none', words.none),
        { kind: 'separator' },
        { label: words.manage, onSelect: onManage },
      ]}
      trigger={
        <Button icon={Folder} iconEnd={ChevronDown} aria-label={words.filter(shown)}>
          {shown}
        </Button>
      }
    />
  );
}
