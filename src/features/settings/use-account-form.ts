import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { Reactions } from '#domain/account/account.ts';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';

type Values = {
  readonly userName: string;
  readonly timeZone: string;
  readonly activeLimit: number | undefined;
  readonly reactions: Reactions;
  readonly postalAddress: string;
  readonly smsToUnknown: boolean;
};

/**
 * What was typed stands over what the account says. Only that is sent: what somebody else has changed meanwhile is shown,
 * and stays.
 */
export function useAccountForm(account: AccountAnswer) {
  const api = useApi();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Partial<Values>>({});
  const values: Values = { ...account, ...account.sending, ...typed };
  const { timeZone, activeLimit, reactions, smsToUnknown } = values;
  const postalAddress = values.postalAddress.trim();
  const userName = values.userName.trim();
  const changes = {
    ...(userName !== account.userName && { userName }),
    ...(timeZone !== account.timeZone && { timeZone }),
    ...(activeLimit !== account.activeLimit && { activeLimit }),
    ...(reactions !== account.reactions && { reactions }),
    ...(postalAddress !== account.sending.postalAddress && { postalAddress }),
    ...(smsToUnknown !== account.sending.smsToUnknown && { smsToUnknown }),
  };
  const isNameFine = userName.length >= 1 && userName.length <= 100;
  const isLimitFine =
    activeLimit !== undefined && Number.isInteger(activeLimit) && activeLimit >= 1 && activeLimit <= 1000;
  const save = useMutation({
    mutationFn: () => api.changeAccount(changes),
    onSuccess: (after) => {
      queries.setQueryData(KEYS.account, after);
      setTyped({});
      showToast({ text: words.saved });
    },
  });
  return {
    values,
    type: (changed: Partial<Values>) => setTyped((before) => ({ ...before, ...changed })),
    isNameFine,
    isLimitFine,
    isChanged: Object.keys(changes).length > 0,
    isZoneChanged: timeZone !== account.timeZone,
    save,
    problem: save.isError ? getProblem(save.error) : null,
  };
}
