import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { IconButton } from './button.tsx';
import { Icon, type IconType } from './icon.tsx';
import { kitWords as words } from './words.ts';
import styles from './side-panel.module.css';

export type Hue = 'slate' | 'blue' | 'amber' | 'violet' | 'magenta' | 'teal';

type Props = Readonly<{
  title: string;
  /** What kind of thing it is about, under the title. */
  subtitle?: ReactNode;
  icon?: IconType | undefined;
  hue?: Hue | undefined;
  /** The close button, or Escape inside the panel. */
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
}>;

/** Stands beside the work without blocking it; on narrow screens it is a sheet from below. */
export function SidePanel({ title, subtitle, icon, hue = 'slate', onClose, footer, children }: Props) {
  const titleId = useId();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape bubbles up from its controls
    <aside aria-labelledby={titleId} className={styles['panel']} onKeyDown={closeOnEscape}>
      <header className={styles['header']}>
        {icon && (
          <span className={styles['tile']} data-hue={hue}>
            <Icon of={icon} />
          </span>
        )}
        <div className={styles['heading']}>
          <h2 id={titleId} className={styles['title']}>
            {title}
          </h2>
          {subtitle && (
            <div className={styles['subtitle']} title={typeof subtitle === 'string' ? subtitle : undefined}>
              {subtitle}
            </div>
          )}
        </div>
        <IconButton name={words.close} icon={X} onClick={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
      {footer && <footer className={styles['footer']}>{footer}</footer>}
    </aside>
  );
}
