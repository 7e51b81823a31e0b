import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = Readonly<{
  children: ReactNode;
  /** 'fill': as high as the window, and a part of it scrolls; 'flow': the page scrolls. */
  shape?: 'fill' | 'flow' | undefined;
}>;

/** The margins and the rhythm of a screen: header first, then its parts. */
export function Page({ children, shape = 'flow' }: Props) {
  return (
    <div className={styles['page']} data-shape={shape}>
      {children}
    </div>
  );
}

/** A row of search, filters and what else narrows the list below. */
export function PageControls({ children }: { children: ReactNode }) {
  return <div className={styles['controls']}>{children}</div>;
}

/** The card that holds a table, and scrolls where the page fills the window. */
export function PageTable({ children }: { children: ReactNode }) {
  return <div className={styles['card']}>{children}</div>;
}
