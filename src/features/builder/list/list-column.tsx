import { PanelLeftClose } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { ProgramId } from '#domain/ids.ts';
import { IconButton } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { ResizeHandle } from '#ui/resize-handle.tsx';
import { LIST_WIDTH, type ListPlace } from './use-list-place.ts';
import { LIST_WORDS } from './words.ts';
import styles from './list.module.css';

type Props = Readonly<{ id: string; place: ListPlace; openId: ProgramId | null }>;

/** On demand, so that no open program waits for it. */
const ProgramList = lazyComponent(async () => (await import('./program-list.tsx')).ProgramList);
// It is fetched as soon as the page is: in a window with room the column is open from the start.
void ProgramList.prefetch();

/** My programs alongside the open one. */
export function ListColumn({ id, place, openId }: Props) {
  return (
    <>
      <nav
        id={id}
        hidden={place.isYielding}
        aria-label={LIST_WORDS.label}
        className={styles['column']}
        style={{ width: place.width }}
      >
        <div className={styles['head']}>
          <h2 className={styles['heading']}>
            <Link to="/programs">{LIST_WORDS.label}</Link>
          </h2>
          <IconButton name={LIST_WORDS.hide} icon={PanelLeftClose} size="small" onClick={place.toggle} />
        </div>
        <ProgramList openId={openId} />
      </nav>
      {place.isOpen && (
        <ResizeHandle
          label={LIST_WORDS.resize}
          controls={id}
          width={place.width}
          min={LIST_WIDTH.min}
          max={LIST_WIDTH.max}
          onResize={place.resize}
        />
      )}
    </>
  );
}
