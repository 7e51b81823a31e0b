import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { showToast } from '#ui/toaster.tsx';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

/** Under the contacts: what changes them outdates it too. */
export const IMPORTS = [...KEYS.contacts, 'imports'] as const;

/** [M14] Imports of the last thirty days, each to be undone. */
export function RecentImports() {
  const api = useApi();
  const imports = useQuery({ queryKey: IMPORTS, queryFn: api.undoableImports });
  if (!imports.data?.length) return null;
  return (
    <div className={styles['recents']}>
      <Disclosure summary={words.recent}>
        <ul className={styles['made']}>
          {imports.data.map(({ id, fileName, added, updated }) => (
            <li key={id} className={styles['recent']}>
              <span>{words.recentOne(fileName, added, updated)}</span>
              <UndoImport id={id} label={words.undoOf(fileName)} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

type Props = Readonly<{ id: string; label?: string; onUndone?: () => void }>;

export function UndoImport({ id, label, onUndone }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const undo = async () => {
    setIsBusy(true);
    try {
      const { removed, restored } = await api.undoImport(id);
      showToast({ text: words.undone(removed, restored) });
      onUndone?.();
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
    }
    setIsBusy(false);
    await queries.invalidateQueries({ queryKey: IMPORTS });
  };
  return (
    <Button icon={Undo2} size="small" busy={isBusy} aria-label={label} onClick={() => void undo()}>
      {words.undo}
    </Button>
  );
}
