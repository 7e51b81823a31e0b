import { useMutation, useQuery } from '@tanstack/react-query';
import { Clock, RotateCcw, Trash2, Users, Workflow } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatNumber } from '#client/format.ts';
import { contactTotalQuery } from '#client/queries.ts';
import type { AccountAnswer, ResetAccount } from '#contract/account.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { listedPrograms } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';
import styles from './settings.module.css';

type How = ResetAccount['with'];

export function SampleDataCard({ account }: { account: AccountAnswer }) {
  const { isServed } = useApi();
  const [how, setHow] = useState<How>('sample');
  const [isAsking, setIsAsking] = useState(false);
  const ask = (which: How) => {
    setHow(which);
    setIsAsking(true);
  };
  return (
    <Card title={words.dataTitle} description={isServed ? words.dataTextServed : words.dataText}>
      <div className={styles['choices']}>
        <div className={styles['choice']}>
          <p className={styles['choiceText']}>{words.resetText}</p>
          <Button icon={RotateCcw} onClick={() => ask('sample')}>
            {words.reset}
          </Button>
        </div>
        <div className={styles['choice']}>
          <p className={styles['choiceText']}>{words.startEmptyText}</p>
          <Button icon={Trash2} onClick={() => ask('empty')}>
            {words.startEmpty}
          </Button>
        </div>
      </div>
      <ResetDialog how={how} account={account} isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </Card>
  );
}

type DialogProps = Readonly<{ how: How; account: AccountAnswer; isOpen: boolean; onClose: () => void }>;

/** Every tab hears of the reset and loads all anew. */
function ResetDialog({ how, account, isOpen, onClose }: DialogProps) {
  const api = useApi();
  const programs = usePrograms(listedPrograms).length;
  const { data: contacts } = useQuery(contactTotalQuery(api));
  const reset = useMutation({
    mutationFn: () => api.resetAccount(how),
    onSuccess: () => {
      onClose();
      showToast({ text: words.resetDone[how] });
    },
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => reset.mutate()}
      title={words.resetTitle[how]}
      lead={words.resetLead[how]}
      facts={[
        {
          label: words.lostPrograms,
          value: formatNumber(programs),
          detail: words.lostProgramsDetail(account.activePrograms),
          icon: Workflow,
        },
        {
          label: words.lostContacts,
          value: contacts === undefined ? words.beingCounted : formatNumber(contacts),
          detail: words.lostContactsDetail,
          icon: Users,
        },
        { label: words.clock, value: words.clockDetail, icon: Clock },
      ]}
      confirmLabel={words.confirmReset[how]}
      confirmVariant="danger"
      busy={reset.isPending}
      error={reset.isError ? joinReason(getProblem(reset.error)) : undefined}
    />
  );
}
