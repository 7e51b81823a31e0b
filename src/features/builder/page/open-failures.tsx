import { FileQuestionMark, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { WORDS } from '#features/builder/design/words.ts';
import { historyWords } from '#features/builder/history/words.ts';
import { Button } from '#ui/button.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PAGE_WORDS } from './words.ts';

/** No such program, or one that was deleted for good. */
export function NotFound() {
  return (
    <WithHeading>
      <EmptyState
        icon={FileQuestionMark}
        title={PAGE_WORDS.gone}
        action={
          <Link to="/programs" className={buttonClass()}>
            {PAGE_WORDS.toMyPrograms}
          </Link>
        }
      >
        {PAGE_WORDS.goneHint}
      </EmptyState>
    </WithHeading>
  );
}

/** A deleted program is not shown; it can be restored, and its history looked at. */
export function InBin({ name, onHistory }: { name: string; onHistory: () => void }) {
  return (
    <WithHeading>
      <EmptyState
        icon={Trash2}
        title={PAGE_WORDS.inBin(name)}
        action={
          <>
            <Link to="/recycle-bin" className={buttonClass()}>
              {PAGE_WORDS.toBin}
            </Link>{' '}
            <Button variant="quiet" onClick={onHistory}>
              {historyWords.showHistory}
            </Button>
          </>
        }
      >
        {PAGE_WORDS.inBinHint}
      </EmptyState>
    </WithHeading>
  );
}

/** Where the program's name would stand, for those who find their way by headings. */
function WithHeading({ children }: { children: ReactNode }) {
  return (
    <>
      <h1 className="visually-hidden">{WORDS.toolbar.label}</h1>
      {children}
    </>
  );
}
