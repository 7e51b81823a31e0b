import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar';
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';
import styles from './toolbar.module.css';

/** One tab stop; arrows walk through its items. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BaseToolbar.Root aria-label={label} className={styles['toolbar']}>
      {children}
    </BaseToolbar.Root>
  );
}

type ItemProps = Omit<ComponentPropsWithRef<'button'>, 'children'> &
  Readonly<{
    /** A Button or IconButton. */
    children: ReactElement<Record<string, unknown>>;
  }>;

/** Everything that can be focused in a toolbar stands in one. It can be a menu's trigger. */
export function ToolbarItem({ children, ...fromTrigger }: ItemProps) {
  return <BaseToolbar.Button {...fromTrigger} render={children} />;
}

export function ToolbarSeparator() {
  return <BaseToolbar.Separator className={styles['separator']} />;
}
