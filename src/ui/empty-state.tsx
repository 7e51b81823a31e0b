import type { ReactNode } from 'react';
import { Icon, type IconType } from './icon.tsx';
import { LineArt } from './line-art.tsx';
import styles from './empty-state.module.css';

type Props = Readonly<{
  icon: IconType;
  title: string;
  /** What belongs here and how it comes to be. */
  children?: ReactNode;
  action?: ReactNode;
  /** 'small' for a panel or a part of a page: no drawing. */
  size?: 'page' | 'small' | undefined;
}>;

export function EmptyState({ icon, title, children, action, size = 'page' }: Props) {
  return (
    <div className={styles['empty']} data-size={size}>
      {size === 'page' ? <LineArt icon={icon} /> : <Icon of={icon} size={20} className={styles['icon']} />}
      <p className={styles['title']}>{title}</p>
      {children && <div className={styles['text']}>{children}</div>}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
