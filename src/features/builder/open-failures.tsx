import { FileQuestionMark, Trash2 } from 'lucide-react';
import { Link } from 'react-router-dom';
import { buttonClass } from '#ui/button-class.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { WORDS } from './words.ts';

/** No such program, or one that was deleted for good. */
export function NotFound() {
  return (
    <EmptyState
      icon={FileQuestionMark}
      title={WORDS.gone}
      action={
        <Link to="/programs" className={buttonClass()}>
          {WORDS.toMyPrograms}
        </Link>
      }
    >
      {WORDS.goneHint}
    </EmptyState>
  );
}

/** A deleted program is not shown; it can be restored. */
export function InBin({ name }: { name: string }) {
  return (
    <EmptyState
      icon={Trash2}
      title={WORDS.inBin(name)}
      action={
        <Link to="/recycle-bin" className={buttonClass()}>
          {WORDS.toBin}
        </Link>
      }
    >
      {WORDS.inBinHint}
    </EmptyState>
  );
}
