import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { words } from './words.ts';
import styles from './form-dialog.module.css';

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
  title: string;
  lead?: string | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  submitLabel: string;
  isBusy: boolean;
  failure: string | undefined;
  onSubmit: () => void;
  children: ReactNode;
}>;

/** The frame of a form that makes or changes one thing. What it needs besides words comes from useEditForm. */
export function FormDialog(props: Props) {
  const { isOpen, onClose, onClosed, title, lead, size, submitLabel, isBusy, failure, onSubmit, children } =
    props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      title={title}
      description={lead}
      size={size}
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
