import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { ProgramId } from '#domain/ids.ts';
import { PageMountedProvider, usePageMounted } from '#features/builder/address/use-navigate-if-mounted.ts';
import { ListColumn } from '#features/builder/list/list-column.tsx';
import { type ListPlace, useListPlace } from '#features/builder/list/use-list-place.ts';
import { NotFound } from './lazy-open-failures.ts';
import { OpenProgram } from './open-program.tsx';
import styles from './builder-page.module.css';

/** `/programs/:id`: My programs alongside, and the program beside it. */
export function BuilderPage() {
  const programId = parseProgramId(useParams()['id']);
  const place = useListPlace();
  const [elementId] = useState('program-list');
  return (
    <div className={styles['page']}>
      {(place.isOpen || place.isYielding) && <ListColumn id={elementId} place={place} openId={programId} />}
      <div className={styles['program']}>
        {programId === null ? (
          <NotFound />
        ) : (
          <ProgramPlace key={programId} programId={programId} listToggle={place} />
        )}
      </div>
    </div>
  );
}

function ProgramPlace(props: Readonly<{ programId: ProgramId; listToggle: ListPlace }>) {
  return (
    <PageMountedProvider value={usePageMounted()}>
      <OpenProgram {...props} />
    </PageMountedProvider>
  );
}

function parseProgramId(text: string | undefined): ProgramId | null {
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? (Number(text) as ProgramId) : null;
}
