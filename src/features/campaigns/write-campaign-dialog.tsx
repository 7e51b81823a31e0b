import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { CampaignRow, NewCampaign } from '#contract/audience.ts';
import { useOpening } from '#product/use-opening.ts';
import { nameRefusal } from '#domain/program/lifecycle.ts';
import { refusalInWords } from '#domain/program/lifecycle-words.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import styles from './campaigns.module.css';
import { words } from './words.ts';

export type Writing = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly campaign: CampaignRow };

type Props = Readonly<{
  /** Null while closed. */
  writing: Writing | null;
  onClose: () => void;
}>;

export function WriteCampaignDialog({ writing, onClose }: Props) {
  const { asked, count } = useOpening(writing);
  if (!asked) return null;
  return <CampaignForm key={count} writing={asked} isOpen={writing !== null} onClose={onClose} />;
}

const EMPTY: NewCampaign = { name: '', subject: '', fromName: '', body: '' };

function CampaignForm({
  writing,
  isOpen,
  onClose,
}: {
  writing: Writing;
  isOpen: boolean;
  onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const [content, setContent] = useState(() => contentOf(writing));
  const [isChecked, setIsChecked] = useState(false);
  const nameError = nameErrorOf(content.name);
  const save = useMutation({
    mutationFn: () =>
      writing.kind === 'new'
        ? api.addCampaign(content)
        : api.changeCampaign(writing.campaign.id, { ...content, onChangedAt: writing.campaign.changedAt }),
    onSuccess: async ({ name }) => {
      onClose();
      showToast({ text: words.saved(name) });
      await Promise.all(
        [KEYS.campaigns, KEYS.catalogue].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
  const submit = () => {
    setIsChecked(true);
    if (nameError === undefined) save.mutate();
  };
  const change = (part: Partial<NewCampaign>) => setContent((before) => ({ ...before, ...part }));
  const problem = save.isError ? problemOf(save.error) : null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={writing.kind === 'new' ? words.create : words.editNamed(writing.campaign.name)}
      description={words.writeLead}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextField
          label={words.name}
          value={content.name}
          error={isChecked ? nameError : undefined}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.subject}
          value={content.subject}
          maxLength={1_000}
          onChange={(subject) => change({ subject })}
        />
        <TextField
          label={words.fromName}
          value={content.fromName}
          maxLength={255}
          onChange={(fromName) => change({ fromName })}
        />
        <TextArea
          label={words.body}
          hint={words.bodyHint}
          rows={8}
          value={content.body}
          maxLength={100_000}
          onChange={(body) => change({ body })}
        />
        {problem && (
          <MessageBar tone="danger" role="alert">
            {`${problem.title} ${problem.detail}`}
          </MessageBar>
        )}
      </div>
    </Dialog>
  );
}

function contentOf(writing: Writing): NewCampaign {
  if (writing.kind === 'new') return EMPTY;
  const { name, subject, fromName, body } = writing.campaign;
  return { name, subject, fromName, body };
}

function nameErrorOf(name: string): string | undefined {
  const refusal = nameRefusal(name);
  if (!refusal) return undefined;
  const { title, detail } = refusalInWords(refusal);
  return `${title} ${detail}`;
}
