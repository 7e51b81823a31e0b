import { useMutation } from '@tanstack/react-query';
import { Clock, Download, KeyRound, TriangleAlert, Users, Workflow } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatCount, formatInstant, formatNumber } from '#client/format.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { BackupPreview } from '#contract/backup.ts';
import { formatNames } from '#domain/words/numbers.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { listedPrograms } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { backupWords as words } from './backup-words.ts';
import { useBackupDownload } from './use-backup-download.ts';

export type ChosenBackup = Readonly<{ bytes: ArrayBuffer; preview: BackupPreview }>;

type Props = Readonly<{
  account: AccountAnswer;
  chosen: ChosenBackup;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
}>;

/** Every tab hears of it and loads all anew. */
export function RestoreDialog({ account, chosen, isOpen, onClose, onClosed }: Props) {
  const api = useApi();
  const download = useBackupDownload(account);
  const programs = usePrograms(listedPrograms).length;
  const restore = useMutation({
    mutationFn: () => api.restoreBackup(chosen.bytes),
    onSuccess: () => {
      onClose();
      showToast({ text: words.restored });
    },
  });
  const failed = restore.isError ? restore.error : download.error;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      onConfirm={() => restore.mutate()}
      title={words.restoreTitle(chosen.preview.name)}
      lead={words.restoreLead}
      facts={[...listFacts(chosen.preview), lostFact(programs)]}
      confirmLabel={words.confirmRestore}
      confirmVariant="danger"
      extraAction={
        <Button icon={Download} busy={download.isPending} onClick={() => download.mutate('leftOut')}>
          {words.downloadFirst}
        </Button>
      }
      busy={restore.isPending}
      error={failed ? joinReason(getProblem(failed)) : undefined}
    />
  );
}

function listFacts(preview: BackupPreview): readonly Fact[] {
  const { timeZone, activePrograms, apiUsers, webhooksWithSecrets } = preview;
  return [
    {
      label: words.programs,
      value: formatNumber(preview.programs),
      detail: words.programsDetail(activePrograms),
      icon: Workflow,
    },
    {
      label: words.contacts,
      value: formatNumber(preview.contacts),
      detail: words.contactsDetail(preview.messages),
      icon: Users,
    },
    {
      label: words.clock,
      value: formatInstant(preview.clock, timeZone),
      detail: words.clockDetail(formatInstant(preview.madeAt, timeZone)),
      icon: Clock,
    },
    ...namedFact(words.apiUsers, apiUsers, words.apiUsersDetail(apiUsers.length)),
    ...namedFact(words.webhooks, webhooksWithSecrets, words.webhooksDetail),
  ];
}

/** [B6] Who or what comes with a key to something, by name. */
function namedFact(label: string, names: readonly string[], detail: string): readonly Fact[] {
  return names.length > 0 ? [{ label, value: formatNames(names), detail, icon: KeyRound }] : [];
}

function lostFact(programs: number): Fact {
  return {
    label: words.lost,
    value: words.lostValue(formatCount(programs, 'program')),
    detail: words.lostDetail,
    icon: TriangleAlert,
    tone: 'warning',
  };
}
