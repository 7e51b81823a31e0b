import { Copy, X } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import type { DraftEdit } from './draft-edits.ts';
import { words } from './words.ts';

type Props = Readonly<{ id: string; name: string; edit: (change: DraftEdit) => void }>;

/** What can be done with a whole rule or group. */
export function PartTools({ id, name, edit }: Props) {
  return (
    <>
      <IconButton
        name={words.duplicate(name)}
        icon={Copy}
        size="small"
        onClick={() => edit({ type: 'duplicate', id })}
      />
      <IconButton
        name={words.remove(name)}
        icon={X}
        size="small"
        onClick={() => {
          edit({ type: 'remove', id });
          announce(words.removed(name));
        }}
      />
    </>
  );
}
