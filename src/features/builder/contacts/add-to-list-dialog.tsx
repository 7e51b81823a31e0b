import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { catalogueQuery } from '#client/queries.ts';
import type { ChosenContacts, WhichContacts } from '#contract/node-contacts.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import { kitWords } from '#ui/words.ts';
import { words } from './words.ts';

export type ActionProps = Readonly<{
  place: { readonly programId: ProgramId; readonly nodeId: NodeId };
  who: ChosenContacts;
  count: number;
  onClose: () => void;
  onDone: () => void;
}>;

const NEW = 'new';

/** Puts contacts on a list that is there, or on one of a new name. */
export function AddToListDialog({
  place,
  who,
  count,
  which,
  onClose,
  onDone,
}: ActionProps & { which: WhichContacts }) {
  const api = useApi();
  const lists = useQuery(catalogueQuery(api)).data?.lists ?? [];
  const [list, setList] = useState<string | undefined>(undefined);
  const [name, setName] = useState('');
  const { error, isBusy, attempt } = useAttempt();
  const isMissing = list === undefined || (list === NEW && name.trim() === '');
  const add = () =>
    attempt(async () => {
      const known = lists.find(({ id }) => String(id) === list);
      const to = known ? { id: known.id } : { name: name.trim() };
      const { added, already, list: used } = await api.addToList(place, { which, chosen: who, list: to });
      showToast({ text: words.added(added, already, used.name) });
      onDone();
    });
  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      onSubmit={() => {
        if (!isMissing) void add();
      }}
      title={words.listTitle(count)}
      footer={
        <>
          <Button onClick={onClose}>{kitWords.cancel}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={isBusy}
            disabledReason={isMissing ? words.chooseList : undefined}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <SelectField
        label={words.listLabel}
        placeholder={words.chooseList}
        value={list}
        options={[
          ...lists.map(({ id, name: label }) => ({ value: String(id), label })),
          { value: NEW, label: words.newList },
        ]}
        onChange={setList}
      />
      {list === NEW && <TextField label={words.newName} value={name} maxLength={100} onChange={setName} />}
      {error !== null && (
        <MessageBar tone="danger" role="alert">
          {error}
        </MessageBar>
      )}
    </Dialog>
  );
}

/** One try at a time; why it failed, in words. */
export function useAttempt() {
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const attempt = async (task: () => Promise<void>) => {
    setIsBusy(true);
    setError(null);
    try {
      await task();
    } catch (thrown) {
      setError(joinReason(getProblem(thrown)));
      setIsBusy(false);
    }
  };
  return { error, isBusy, attempt };
}
