import { ArrowRightToLine, ChevronDown, Download, ListPlus, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import type { NodeContactsQuery } from '#client/calls/step-contacts.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { downloadFile } from '#client/download-file.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { showToast } from '#ui/toaster.tsx';
import { AddToListDialog } from './add-to-list-dialog.tsx';
import type { Carried } from './carried.ts';
import { MoveDialog, RemoveDialog } from './plan-dialogs.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  asked: NodeContactsQuery;
  total: number;
  /** How many were chosen one by one. */
  chosen: number;
  meant: Carried;
  onDone: () => void;
}>;

type OpenDialog = 'list' | 'remove' | 'move' | null;

/** For those chosen one by one; with none chosen, for all that the list shows. */
export function ContactActions({ asked, total, chosen, meant, onDone }: Props) {
  const api = useApi();
  const { isEditable, hasEnrolled } = useBuilder();
  const [asking, setAsking] = useState<OpenDialog>(null);
  const { who, count } = meant;
  const write = async () => {
    try {
      const { fileName, csv } = await api.nodeContactsCsv(asked);
      downloadFile(fileName, csv);
      showToast({ text: words.exported(fileName) });
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
    }
  };
  const isHeld = isEditable && hasEnrolled;
  const planOff = isHeld ? (asked.which === 'here' ? undefined : words.onlyHere) : words.onlyDeactivated;
  const off = count === 0 ? { disabledReason: words.nobody } : {};
  const plan = planOff === undefined ? off : { disabledReason: planOff };
  const close = () => setAsking(null);
  const done = () => {
    close();
    onDone();
  };
  const about = { place: asked, who, count, onClose: close, onDone: done };
  return (
    <>
      <Menu
        align="end"
        entries={[
          { kind: 'heading', label: words.actionsFor(chosen, total) },
          { label: words.addToList, icon: ListPlus, onSelect: () => setAsking('list'), ...off },
          { label: words.exportCsv, icon: Download, onSelect: () => void write(), ...off },
          { kind: 'separator' },
          { label: words.move, icon: ArrowRightToLine, onSelect: () => setAsking('move'), ...plan },
          {
            label: words.remove,
            icon: UserMinus,
            tone: 'danger',
            onSelect: () => setAsking('remove'),
            ...plan,
          },
        ]}
        trigger={<Button iconEnd={ChevronDown}>{words.actions}</Button>}
      />
      {asking === 'list' && <AddToListDialog {...about} which={asked.which} />}
      {asking === 'move' && <MoveDialog {...about} />}
      {asking === 'remove' && <RemoveDialog {...about} />}
    </>
  );
}
