import { useAccount } from '#client/use-account.ts';
import { PLACES_TO_WARN_AT } from '#domain/account/account.ts';
import { countByStatus } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { words } from './words.ts';

/** [L4] Warns before the last places for active programs are taken, and says what to do when they are. */
export function PlacesBanner({ onShowActive }: { onShowActive: () => void }) {
  const active = usePrograms((state) => countByStatus(state).Active);
  const limit = useAccount(({ activeLimit }) => activeLimit);
  if (limit === undefined || limit - active > PLACES_TO_WARN_AT) return null;
  const left = limit - active;
  const isFull = left <= 0;
  return (
    <MessageBar
      tone="warning"
      title={isFull ? words.atLimitTitle(limit) : words.nearLimitTitle(active, limit)}
      action={
        <Button size="small" onClick={onShowActive}>
          {words.showActive}
        </Button>
      }
    >
      {isFull ? words.atLimitText : words.nearLimitText(left)}
    </MessageBar>
  );
}
