import { useEffect, useRef, useState } from 'react';
import { lazyComponent } from './lazy-component.tsx';
import { announce } from './live-region.tsx';
import { createPageEvent } from './page-event.ts';

export type ToastContent = Readonly<{
  text: string;
  tone?: 'success' | 'danger' | undefined;
  /** One thing to do about it, such as undoing it. */
  action?: Readonly<{ label: string; onPress: () => void }> | undefined;
}>;

export type Toast = ToastContent & Readonly<{ id: string }>;

// No first screen has a toast.
export const ToastList = lazyComponent(async () => (await import('./toast-list.tsx')).ToastList);

const toastRequest = createPageEvent<ToastContent>('toast');

/** Shows it in the corner and says it once to screen readers. */
export function showToast(content: ToastContent): void {
  toastRequest.send(content);
  announce(content.text, { assertive: content.tone === 'danger' });
}

/** Mounted once in the page. */
export function Toaster() {
  /** Requested, and not yet handed to the list. */
  const [waiting, setWaiting] = useState<readonly Toast[]>([]);
  const [isNeeded, setIsNeeded] = useState(false);
  const lastId = useRef(0);
  useEffect(
    () =>
      toastRequest.listen((content) => {
        lastId.current += 1;
        const toast = { ...content, id: `toast-${lastId.current}` };
        setIsNeeded(true);
        setWaiting((all) => [...all, toast]);
      }),
    [],
  );
  if (!isNeeded) return null;
  return (
    <ToastList
      waiting={waiting}
      onTaken={(taken) => setWaiting((all) => all.filter((toast) => !taken.includes(toast)))}
    />
  );
}
