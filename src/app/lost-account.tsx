import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { formatInstant } from '#client/format.ts';
import { useAccount } from '#client/use-account.ts';
import { instant } from '#domain/schedule/instant.ts';
import { type KeptAccount, keptAccount } from '#store/kept-account.ts';
import { Button } from '#ui/button.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { words } from './words.ts';

/**
 * Says that the browser has lost the account it kept, until it is dismissed. What somebody replaced in Settings is not
 * lost.
 */
export function LostAccount() {
  const origin = useAccount((account) => account.origin);
  const [kept, setKept] = useState(keptAccount.read);
  const navigate = useNavigate();
  const id = origin?.id;
  const isAnother = id !== undefined && id !== kept?.id;
  const isLost = isAnother && kept !== null && origin?.isReset === false;
  useEffect(() => {
    if (isAnother && !isLost) keptAccount.write(foundNow(id));
  }, [id, isAnother, isLost]);
  if (!isLost) return null;
  const dismiss = () => {
    const found = foundNow(id);
    keptAccount.write(found);
    setKept(found);
  };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <MessageBar
      tone="warning"
      shape="bar"
      isStatus
      title={words.lostTitle}
      action={
        <Button size="small" onClick={() => void navigate('/settings#backup')}>
          {words.lostSettings}
        </Button>
      }
      onDismiss={dismiss}
    >
      {words.lostText(formatInstant(kept.since, timeZone, 'day'))}
    </MessageBar>
  );
}

function foundNow(id: number): KeptAccount {
  return { id, since: instant(Date.now()) };
}
