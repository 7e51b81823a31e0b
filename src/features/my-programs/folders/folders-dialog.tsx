import { Folder as FolderIcon, Pencil, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Folder } from '#domain/programs/program.ts';
import { useFolders } from '#product/name-and-folder/folder-field.tsx';
import { listedPrograms } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { TextField } from '#ui/text-field.tsx';
import { kitWords } from '#ui/words.ts';
import { useFolderActs } from './use-folder-acts.ts';
import { folderWords as words } from './words.ts';
import styles from './folders.module.css';

/** All folders: make one, give one another name, take an empty one away. */
export function FoldersDialog({ isOpen, onClose }: Readonly<{ isOpen: boolean; onClose: () => void }>) {
  const folders = useFolders();
  const acts = useFolderActs();
  const field = useRef<HTMLDivElement>(null);
  const programs = usePrograms(listedPrograms);
  const countIn = ({ id }: Folder) => programs.filter(({ folderId }) => folderId === id).length;
  const remove = async (folder: Folder) => {
    if (await acts.remove(folder)) field.current?.querySelector('input')?.focus();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.title}
      description={words.lead}
      footer={<Button onClick={onClose}>{kitWords.close}</Button>}
    >
      {folders.length === 0 && <p className={styles['empty']}>{words.empty}</p>}
      <ul className={styles['folders']}>
        {folders.map((folder) => (
          <FolderLine
            key={folder.id}
            folder={folder}
            count={countIn(folder)}
            onRename={acts.rename}
            onDelete={() => void remove(folder)}
          />
        ))}
      </ul>
      <div ref={field}>
        <NameForm label={words.newName} button={words.create} onSave={acts.create} />
      </div>
      {acts.reason && (
        <MessageBar tone="danger" role="alert" title={acts.reason.title}>
          {acts.reason.detail}
        </MessageBar>
      )}
    </Dialog>
  );
}

type LineProps = Readonly<{
  folder: Folder;
  count: number;
  onRename: (seen: Folder, name: string) => Promise<boolean>;
  onDelete: () => void;
}>;

function FolderLine({ folder, count, onRename, onDelete }: LineProps) {
  const { name } = folder;
  // As it was when its form was opened: what somebody else has called it since is not overwritten.
  const [renamed, setRenamed] = useState<Folder | null>(null);
  const line = useRef<HTMLLIElement>(null);
  const rename = async (seen: Folder, next: string) => {
    const isDone = await onRename(seen, next);
    if (isDone) end();
    return isDone;
  };
  const end = () => {
    setRenamed(null);
    // The button is there again with the next frame.
    requestAnimationFrame(() => line.current?.querySelector('button')?.focus());
  };
  return (
    <li ref={line} className={styles['folder']}>
      {renamed ? (
        <NameForm
          label={words.nameOf(renamed.name)}
          button={words.save}
          initial={renamed.name}
          onSave={(next) => rename(renamed, next)}
          onCancel={end}
        />
      ) : (
        <>
          <Icon of={FolderIcon} />
          <span className={styles['name']}>{name}</span>
          <span className={styles['count']}>{words.programs(count)}</span>
          <IconButton
            size="small"
            name={words.rename(name)}
            icon={Pencil}
            onClick={() => setRenamed(folder)}
          />
          <IconButton
            size="small"
            name={words.delete(name)}
            icon={Trash2}
            disabledReason={count > 0 ? words.notEmpty(count) : undefined}
            onClick={onDelete}
          />
        </>
      )}
    </li>
  );
}

type FormProps = Readonly<{
  label: string;
  button: string;
  initial?: string;
  onSave: (name: string) => Promise<boolean>;
  onCancel?: () => void;
}>;

function NameForm({ label, button, initial = '', onSave, onCancel }: FormProps) {
  const [name, setName] = useState(initial);
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const isInPlace = onCancel !== undefined;
  useEffect(() => {
    // It stands where the button was that had the focus.
    if (isInPlace) form.current?.querySelector('input')?.select();
  }, [isInPlace]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const isMissing = name.trim() === '';
    setError(isMissing ? words.nameMissing : undefined);
    if (!isMissing && (await onSave(name.trim()))) setName('');
  };
  return (
    <form ref={form} noValidate className={styles['form']} onSubmit={(event) => void submit(event)}>
      <TextField
        label={label}
        value={name}
        error={error}
        autoComplete="off"
        className={styles['field']}
        onChange={setName}
      />
      <Button type="submit" icon={onCancel ? undefined : Plus}>
        {button}
      </Button>
      {onCancel && <Button onClick={onCancel}>{kitWords.cancel}</Button>}
    </form>
  );
}
