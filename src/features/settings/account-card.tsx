import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { formatNumber } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import styles from './settings.module.css';
import { words } from './words.ts';

export function AccountCard({ account }: { account: AccountAnswer }) {
  const api = useApi();
  const queries = useQueryClient();
  const [userName, setUserName] = useState(account.userName);
  const [activeLimit, setActiveLimit] = useState<number | undefined>(account.activeLimit);
  const isNameFine = userName.trim().length >= 1 && userName.trim().length <= 100;
  const isLimitFine =
    activeLimit !== undefined && Number.isInteger(activeLimit) && activeLimit >= 1 && activeLimit <= 1000;
  const isChanged = userName.trim() !== account.userName || activeLimit !== account.activeLimit;
  const save = useMutation({
    mutationFn: () => api.changeAccount({ userName: userName.trim(), activeLimit }),
    onSuccess: (after) => {
      queries.setQueryData(KEYS.account, after);
      showToast({ text: words.saved });
    },
  });
  return (
    <Card title={words.accountTitle} description={words.accountText(account.timeZone)}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNameFine && isLimitFine && isChanged) save.mutate();
        }}
      >
        <TextField
          label={words.userName}
          hint={words.userNameHint}
          error={isNameFine ? undefined : words.userNameEmpty}
          value={userName}
          onChange={setUserName}
          autoComplete="name"
          className={styles['wide']}
        />
        <NumberField
          label={words.activeLimit}
          hint={words.activeLimitHint(formatNumber(account.activePrograms))}
          error={isLimitFine ? undefined : words.activeLimitWrong}
          unit={words.programs}
          value={activeLimit}
          onChange={setActiveLimit}
        />
        {save.isError && (
          <MessageBar tone="danger" role="alert" title={problemOf(save.error).title}>
            {problemOf(save.error).detail}
          </MessageBar>
        )}
        <Button
          type="submit"
          variant={isChanged ? 'primary' : 'secondary'}
          busy={save.isPending}
          offBecause={isChanged ? undefined : words.nothingToSave}
        >
          {words.save}
        </Button>
      </form>
    </Card>
  );
}
