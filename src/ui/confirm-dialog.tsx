import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import type { ButtonVariant } from './button-class.ts';
import { Dialog } from './dialog.tsx';
import { type Fact, FactList } from './fact-list.tsx';
import type { IconType } from './icon.tsx';
import { MessageBar } from './message-bar.tsx';
import { kitWords as words } from './words.ts';

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  /** It has left the screen, and the focus is where it was. */
  onClosed?: (() => void) | undefined;
  onConfirm: () => void;
  title: string;
  /** The outcome in one or two sentences. */
  lead?: ReactNode;
  facts?: readonly Fact[] | undefined;
  /** What else is to be seen or chosen before. */
  children?: ReactNode;
  /** The verb, and where it matters the number. */
  confirmLabel: string;
  confirmIcon?: IconType | undefined;
  confirmVariant?: Extract<ButtonVariant, 'primary' | 'danger' | 'warning'> | undefined;
  confirmOffBecause?: string | undefined;
  cancelLabel?: string | undefined;
  /** A second way on, left of the buttons. */
  extraAction?: ReactNode;
  busy?: boolean | undefined;
  /** Why it did not work. */
  error?: ReactNode;
  size?: 'small' | 'medium' | 'large' | undefined;
}>;

/** Says what a change will do before it is made. The focus starts on the verb, or on Cancel if the verb destroys. */
export function ConfirmDialog(props: Props) {
  const { isOpen, onClose, onClosed, onConfirm, title, lead, facts = [], children, error, size } = props;
  const {
    confirmLabel,
    confirmIcon,
    confirmVariant = 'primary',
    confirmOffBecause,
    cancelLabel,
    extraAction,
    busy,
  } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      title={title}
      description={lead}
      size={size}
      initialFocus={confirmVariant === 'danger' ? cancel : confirm}
      footerStart={extraAction}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            {cancelLabel ?? words.cancel}
          </Button>
          <Button
            ref={confirm}
            variant={confirmVariant}
            icon={confirmIcon}
            busy={busy}
            disabledReason={confirmOffBecause}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {facts.length > 0 && <FactList facts={facts} />}
      {children}
      {error && (
        <MessageBar tone="danger" role="alert">
          {error}
        </MessageBar>
      )}
    </Dialog>
  );
}
