import { Copy, Trash2 } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import type { DraftEdit } from './draft-edits.ts';
import { words } from './words.ts';
import styles from './rule-editor.module.css';

type Props = Readonly<{ id: string; name: string; edit: (change: DraftEdit) => void }>;

/** The name of a rule or a group, and what can be done with the whole of it. */
export function PartTools({ id, name, edit }: Props) {
  return (
    <div className={styles['tools']}>
      <span className={styles['name']} aria-hidden>
        {name}
      </span>
      <IconButton
        name={words.duplicate(name)}
        icon={Copy}
        size="small"
        onClick={() => edit({ type: 'duplicate', id })}
      />
      <IconButton
        name={words.remove(name)}
        icon={Trash2}
        size="small"
        onClick={() => {
          edit({ type: 'remove', id });
          announce(words.removed(name));
        }}
      />
    </div>
  );
}
