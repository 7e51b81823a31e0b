import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MESSAGE_WORDS } from './words.ts';

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
      title={MESSAGE_WORDS.leave.title}
      description={MESSAGE_WORDS.leave.lead}
      footerStart={
        <Button variant="quiet" onClick={onLeave}>
          {MESSAGE_WORDS.leave.leave}
        </Button>
      }
      footer={
        <>
          <Button onClick={onStay}>{MESSAGE_WORDS.leave.stay}</Button>
          <Button variant="primary" busy={isSaving} onClick={onSaveAndLeave}>
            {MESSAGE_WORDS.leave.save}
          </Button>
        </>
      }
    />
  );
}
