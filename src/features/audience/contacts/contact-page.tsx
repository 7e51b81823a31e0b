import { useQuery } from '@tanstack/react-query';
import { Trash2, UserX } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { ContactDetail } from '#contract/contacts.ts';
import type { ContactId } from '#domain/ids.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { showToast } from '#ui/toaster.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactHistory } from './contact-history.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { PersonalDataMenu } from './personal-data-menu.tsx';
import { contactWords as words } from './words.ts';

/** `/audience/contacts/:contactId`: what is known of a contact, to be changed, and what it went through. */
export function ContactPage() {
  const id = Number(useParams()['contactId']) as ContactId;
  const api = useApi();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [...KEYS.contacts, 'one', id],
    queryFn: () => api.contact(id),
    gcTime: 0,
  });
  if (data) return <Told detail={data} />;
  const problem = error && getProblem(error);
  return (
    <Page>
      {!problem && <DelayedSkeleton />}
      {problem?.kind === 'notFound' && (
        <>
          <h1 className="visually-hidden">{words.notFound}</h1>
          <EmptyState icon={UserX} title={words.notFound}>
            {words.notFoundText}
          </EmptyState>
        </>
      )}
      {problem && problem.kind !== 'notFound' && (
        <ErrorState title={words.failed} onRetry={() => void refetch()} busy={isFetching}>
          {joinReason(problem)}
        </ErrorState>
      )}
    </Page>
  );
}

function Told({ detail }: { detail: ContactDetail }) {
  const { contact, programs } = detail;
  const [isAsking, setIsAsking] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const name = [contact.fields['FIRSTNAME'], contact.fields['LASTNAME']].filter(Boolean).join(' ');
  return (
    <Page>
      <PageHeader
        title={contact.email}
        back={<Link to="/audience">{words.toContacts}</Link>}
        description={name}
        actions={
          <>
            <PersonalDataMenu contact={contact} onErase={() => setIsErasing(true)} />
            <Button icon={Trash2} onClick={() => setIsAsking(true)}>
              {words.delete}
            </Button>
          </>
        }
      />
      <ContactForm detail={detail} />
      <ContactHistory detail={detail} />
      <DeleteDialog
        detail={detail}
        inside={programs.filter(({ outcome }) => outcome === null).length}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
      />
      <EraseDialog detail={detail} isOpen={isErasing} onClose={() => setIsErasing(false)} />
    </Page>
  );
}

type DeleteProps = Readonly<{
  detail: ContactDetail;
  inside: number;
  isOpen: boolean;
  onClose: () => void;
}>;

function DeleteDialog({ detail: { contact }, inside, isOpen, onClose }: DeleteProps) {
  const api = useApi();
  const navigate = useNavigate();
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    try {
      await api.deleteContact(contact);
      showToast({ text: words.deleted });
      await navigate('/audience');
    } catch (thrown) {
      setError(joinReason(getProblem(thrown)));
      setIsBusy(false);
    }
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      size="small"
      onClose={onClose}
      onConfirm={() => void confirm()}
      title={words.deleteTitle(contact.email)}
      lead={words.deleteLead(inside)}
      confirmLabel={words.delete}
      confirmVariant="danger"
      busy={isBusy}
      error={error}
    />
  );
}
