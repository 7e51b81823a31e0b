import { Toast as BaseToast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import type { Toast, ToastContent } from './toaster.tsx';
import { kitWords as words } from './words.ts';
import styles from './toaster.module.css';

type Props = Readonly<{
  waiting: readonly Toast[];
  onTaken: (taken: readonly Toast[]) => void;
}>;

const SHOWN_MS = 6000;
const SHOWN_WITH_ACTION_MS = 12_000;
const MOST_AT_ONCE = 3;

/** Base UI makes it a dialog that Tab stops at; but a dialog waits for an answer, and this leaves by itself. */
const GROUP = { role: 'group', tabIndex: -1, 'aria-modal': undefined } as const;

/** Toasts wait while the pointer or the focus is on them. */
export function ToastList(props: Props) {
  return (
    <BaseToast.Provider limit={MOST_AT_ONCE}>
      <ShownToasts {...props} />
    </BaseToast.Provider>
  );
}

function ShownToasts({ waiting, onTaken }: Props) {
  const { toasts, add, close } = BaseToast.useToastManager<ToastContent>();
  useEffect(() => {
    if (waiting.length === 0) return;
    // Adding the same id once more changes nothing, as when React runs effects twice.
    for (const { id, ...content } of waiting)
      add({ id, data: content, timeout: content.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS });
    onTaken(waiting);
  }, [waiting, onTaken, add]);
  return (
    // Silent: the live region of the page has already said it, and without the names of the buttons.
    <BaseToast.Viewport aria-live="off" aria-label={words.notifications} className={styles['toaster']}>
      {toasts.toReversed().map((toast) => (
        <BaseToast.Root
          key={toast.id}
          toast={toast}
          {...GROUP}
          className={styles['toast']}
          data-tone={toast.data?.tone ?? 'success'}
        >
          {toast.data && <ToastCard content={toast.data} onClose={() => close(toast.id)} />}
        </BaseToast.Root>
      ))}
    </BaseToast.Viewport>
  );
}

function ToastCard({
  content: { text, tone, action },
  onClose,
}: Readonly<{ content: ToastContent; onClose: () => void }>) {
  return (
    <>
      <Icon of={tone === 'danger' ? CircleAlert : CircleCheck} className={styles['icon']} />
      <BaseToast.Title render={<p />} className={styles['text']}>
        {text}
      </BaseToast.Title>
      {action && (
        <Button
          size="small"
          onClick={() => {
            onClose();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" name={words.dismiss} tooltip={null} icon={X} onClick={onClose} />
    </>
  );
}
