import { WORDS } from '#features/builder/design/words.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

type Props = Readonly<{
  isOpen: boolean;
  isSaving: boolean;
  onStay: () => void;
  onLeave: () => void;
  onSaveAndLeave: () => void;
}>;

export function LeaveDialog({ isOpen, isSaving, onStay, onLeave, onSaveAndLeave }: Props) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onStay}
      size="small"
      title={WORDS.leave.title}
      description={WORDS.leave.lead}
      footerStart={
        <Button variant="quiet" onClick={onLeave}>
          {WORDS.leave.leave}
        </Button>
      }
      footer={
        <>
          <Button onClick={onStay}>{WORDS.leave.stay}</Button>
          <Button variant="primary" busy={isSaving} onClick={onSaveAndLeave}>
            {WORDS.leave.save}
          </Button>
        </>
      }
    />
  );
}
