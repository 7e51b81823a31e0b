import type { ReactNode } from 'react';
import { CopyButton } from '#ui/copy-button.tsx';
import { ScrollRegion } from '#ui/scroll-region.tsx';
import styles from './api-page.module.css';

type Props = Readonly<{
  /** What it is, to be told apart from others of the page. */
  label: string;
  title: ReactNode;
  text: string;
  /** What the copy is called; without it there is no button. */
  copyOf?: string | undefined;
}>;

/** A text as it is, in a type of one width. Long lines scroll. */
export function Code({ label, title, text, copyOf }: Props) {
  return (
    <div className={styles['code']}>
      <div className={styles['codeTitle']}>
        <div>{title}</div>
        {copyOf !== undefined && <CopyButton of={copyOf} text={text} />}
      </div>
      <ScrollRegion label={label} className={styles['codeText']}>
        <pre>{text}</pre>
      </ScrollRegion>
    </div>
  );
}
