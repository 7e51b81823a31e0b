import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import styles from './actions.module.css';

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  title: string;
  lead: string;
  submitLabel: string;
  isBusy: boolean;
  failure: string | undefined;
  onSubmit: () => void;
  children: ReactNode;
}>;

export function CreateDialog(props: Props) {
  const { isOpen, onClose, title, lead, submitLabel, isBusy, failure, onSubmit, children } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      description={lead}
      onSubmit={onSubmit}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {children}
        {failure !== undefined && (
          <MessageBar tone="danger" role="alert">
            {failure}
          </MessageBar>
        )}
      </div>
    </Dialog>
  );
}
