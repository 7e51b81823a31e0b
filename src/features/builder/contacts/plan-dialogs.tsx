import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import { kitWords } from '#ui/words.ts';
import { type ActionProps, useAttempt } from './add-to-list-dialog.tsx';
import { targetsIn } from './targets.ts';
import { words } from './words.ts';

/** Asks before contacts are to leave. */
export function RemoveDialog({ place, who, count, onClose, onDone }: ActionProps) {
  const api = useApi();
  const { error, isBusy, attempt } = useAttempt();
  const plan = () =>
    attempt(async () => {
      await api.planMove(place, { chosen: who, to: null });
      showToast({ text: words.planned });
      onDone();
    });
  return (
    <ConfirmDialog
      isOpen
      size="small"
      onClose={onClose}
      onConfirm={() => void plan()}
      title={words.removeTitle(count)}
      lead={words.removeLead}
      confirmLabel={words.removeConfirm(count)}
      confirmVariant="danger"
      busy={isBusy}
      error={error}
    />
  );
}

/** Asks where contacts are to go on from. `to` is what a drop has chosen. */
export function MoveDialog({
  place,
  who,
  count,
  onClose,
  onDone,
  to = null,
}: ActionProps & { to?: NodeId | null }) {
  const api = useApi();
  const { words: context } = useBuilder();
  // What has not been saved is no place to go to yet.
  const saved = useDesign((state) => state.saved);
  const [target, setTarget] = useState<NodeId | undefined>(to ?? undefined);
  const { error, isBusy, attempt } = useAttempt();
  const plan = () =>
    attempt(async () => {
      if (target === undefined) return;
      await api.planMove(place, { chosen: who, to: target });
      showToast({ text: words.planned });
      onDone();
    });
  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      onSubmit={() => {
        if (target !== undefined) void plan();
      }}
      title={words.moveTitle(count)}
      description={words.moveLead}
      footer={
        <>
          <Button onClick={onClose}>{kitWords.cancel}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={isBusy}
            disabledReason={target === undefined ? words.chooseTarget : undefined}
          >
            {words.moveConfirm(count)}
          </Button>
        </>
      }
    >
      <SelectField
        label={words.target}
        placeholder={words.chooseTarget}
        value={target}
        options={targetsIn(saved, context, new Set([place.nodeId]))}
        onChange={(next) => setTarget(next as NodeId)}
      />
      {error !== null && (
        <MessageBar tone="danger" role="alert">
          {error}
        </MessageBar>
      )}
    </Dialog>
  );
}
