import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { announce } from './live-region.tsx';
import { kitWords as words } from './words.ts';
import styles from './toaster.module.css';

type ToastContent = Readonly<{
  text: string;
  tone?: 'success' | 'danger' | undefined;
  /** One thing to do about it, such as undoing it. */
  action?: Readonly<{ label: string; onPress: () => void }> | undefined;
}>;

type Toast = ToastContent & Readonly<{ id: number }>;

const shownMs = 6000;
const shownWithActionMs = 12_000;
const mostAtOnce = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows it in the corner and says it once to screen readers. */
export function showToast(content: ToastContent): void {
  lastId += 1;
  setToasts([...toasts, { ...content, id: lastId }].slice(-mostAtOnce));
  announce(content.text, { assertive: content.tone === 'danger' });
}

function dismiss(id: number): void {
  setToasts(toasts.filter((toast) => toast.id !== id));
}

function setToasts(next: readonly Toast[]): void {
  toasts = next;
  for (const listen of listeners) listen();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands once in the page. Toasts wait while the pointer or the focus is on them. */
export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const [isHeld, setIsHeld] = useState(false);
  // A held toast that goes takes its pointerleave and blur with it.
  if (isHeld && shown.length === 0) setIsHeld(false);
  return (
    <section aria-label={words.notifications} className={styles['toaster']}>
      {shown.map((toast) => (
        <div
          key={toast.id}
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
          onFocus={() => setIsHeld(true)}
          onBlur={() => setIsHeld(false)}
        >
          <ToastCard toast={toast} isHeld={isHeld} />
        </div>
      ))}
    </section>
  );
}

function ToastCard({ toast, isHeld }: { toast: Toast; isHeld: boolean }) {
  const { id, text, tone = 'success', action } = toast;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismiss(id), action ? shownWithActionMs : shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, id, action]);
  return (
    <div className={styles['toast']} data-tone={tone}>
      <Icon of={tone === 'danger' ? CircleAlert : CircleCheck} className={styles['icon']} />
      <p className={styles['text']}>{text}</p>
      {action && (
        <Button
          size="small"
          onClick={() => {
            dismiss(id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" name={words.dismiss} tooltip={null} icon={X} onClick={() => dismiss(id)} />
    </div>
  );
}
