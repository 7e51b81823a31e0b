import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import type { Tone } from './tone.ts';
import { kitWords as words } from './words.ts';
import styles from './message-bar.module.css';

type Props = Readonly<{
  tone?: Tone | undefined;
  icon?: IconType | undefined;
  title?: ReactNode;
  /** The text. */
  children?: ReactNode;
  /** A quieter line: since when, by whom. */
  meta?: ReactNode;
  /** The one thing that makes sense next, usually a small Button. */
  action?: ReactNode;
  /** Spoken at once. */
  role?: 'alert' | undefined;
  /** Changes of it are spoken politely. */
  isStatus?: boolean | undefined;
  /** 'bar' spans its container edge to edge, 'box' stands within text. */
  shape?: 'bar' | 'box' | undefined;
  onDismiss?: (() => void) | undefined;
}>;

export function MessageBar({
  tone = 'neutral',
  icon,
  title,
  children,
  meta,
  action,
  role,
  isStatus = false,
  shape = 'box',
  onDismiss,
}: Props) {
  return (
    <div role={isStatus ? 'status' : role} className={cx(styles['message'], styles[tone], styles[shape])}>
      <Icon of={icon ?? toneIcons[tone]} className={styles['icon']} />
      <div className={styles['words']}>
        {title && <strong className={styles['title']}>{children ? endSentence(title) : title}</strong>}{' '}
        {children && <span>{children}</span>}{' '}
        {meta && (
          // Figures in it may change each second: they are spoken with the text, never by themselves.
          <span aria-live={isStatus ? 'off' : undefined} className={styles['meta']}>
            {meta}
          </span>
        )}
      </div>
      {action && <div className={styles['action']}>{action}</div>}
      {onDismiss && <IconButton name={words.dismiss} icon={X} size="small" onClick={onDismiss} />}
    </div>
  );
}

/** The text follows on the same line, so a title without a full stop gets one. */
function endSentence(title: ReactNode): ReactNode {
  return typeof title === 'string' && !/[.!?…]$/.test(title) ? `${title}.` : title;
}

const toneIcons: Record<Tone, IconType> = {
  neutral: Info,
  info: Info,
  accent: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};
