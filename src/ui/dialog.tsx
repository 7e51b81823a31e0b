import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { kitWords as words } from './words.ts';
import styles from './dialog.module.css';

type Props = Readonly<{
  isOpen: boolean;
  /** Escape, the close button, a press outside. */
  onClose: () => void;
  /** It has left the screen, and the focus is where it was. */
  onClosed?: (() => void) | undefined;
  title: string;
  /** Read out with the title when the dialog opens. */
  description?: ReactNode;
  /** 420, 560 or 800 px wide; a sheet from below on narrow screens. */
  size?: 'small' | 'medium' | 'large' | undefined;
  /** Buttons: Cancel first, the main one last. */
  footer?: ReactNode;
  /** Stands apart from the buttons. */
  footerStart?: ReactNode;
  /** Makes it a form: a press outside then no longer closes it. */
  onSubmit?: (() => void) | undefined;
  /** Otherwise the first field, or the first button of the footer. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
}>;

export function Dialog(props: Props) {
  const { isOpen, onClose, onClosed, title, description, size = 'medium', onSubmit, initialFocus } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React events pass through portals: an outer form must not submit too.
    event.stopPropagation();
    onSubmit?.();
  };
  return (
    <BaseDialog.Root
      open={isOpen}
      disablePointerDismissal={onSubmit !== undefined}
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose();
      }}
      onOpenChangeComplete={(isShown) => {
        if (!isShown) onClosed?.();
      }}
    >
      <BaseDialog.Portal>
        {/* Over the dialog below it too, should it be asked in one. */}
        <BaseDialog.Backdrop forceRender className={styles['backdrop']} />
        <BaseDialog.Viewport className={styles['viewport']}>
          <BaseDialog.Popup
            className={cx(styles['popup'], styles[size])}
            {...(initialFocus && { initialFocus })}
          >
            <div className={styles['header']}>
              <BaseDialog.Title className={styles['title']}>{title}</BaseDialog.Title>
              {description && (
                <BaseDialog.Description render={<div />} className={styles['description']}>
                  {description}
                </BaseDialog.Description>
              )}
            </div>
            {onSubmit ? (
              <form noValidate onSubmit={submit} className={styles['main']}>
                <Main {...props} />
              </form>
            ) : (
              <div className={styles['main']}>
                <Main {...props} />
              </div>
            )}
            {/* Last in the tab order, so that the focus starts with what matters. */}
            <BaseDialog.Close
              render={<IconButton name={words.close} tooltip={null} icon={X} className={styles['close']} />}
            />
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

function Main({ children, footer, footerStart }: Pick<Props, 'children' | 'footer' | 'footerStart'>) {
  return (
    <>
      {children && <div className={styles['body']}>{children}</div>}
      {(footer || footerStart) && (
        <div className={styles['footer']}>
          {footerStart && <div className={styles['footerStart']}>{footerStart}</div>}
          {footer}
        </div>
      )}
    </>
  );
}
