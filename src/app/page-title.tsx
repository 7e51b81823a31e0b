import { useParams } from 'react-router-dom';
import type { ProgramId } from '#domain/ids.ts';
import { useProgram } from '#store/programs-context.ts';
import { usePageHandle } from './page-handle.ts';
import { words } from './words.ts';

/** Names the tab: the program where one is open, else the page. */
export function PageTitle() {
  const { title } = usePageHandle();
  const { id } = useParams();
  const program = useProgram(Number(id) as ProgramId);
  const shown = program?.name ?? title;
  return <title>{shown === '' ? words.product : `${shown} – ${words.product}`}</title>;
}
