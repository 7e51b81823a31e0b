import { Compass } from 'lucide-react';
import { Link } from 'react-router-dom';
import { buttonClass } from '#ui/button-class.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { words } from './words.ts';

export function NotFoundPage() {
  return (
    <Page>
      <h1 className="visually-hidden">{words.notFoundTitle}</h1>
      <EmptyState
        icon={Compass}
        title={words.notFoundTitle}
        action={
          <Link to="/programs" className={buttonClass({ variant: 'primary' })}>
            {words.toMyPrograms}
          </Link>
        }
      >
        {words.notFoundText}
      </EmptyState>
    </Page>
  );
}
