import { History, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Stamp } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { STALE_WORDS } from '#features/builder/difference/stale-words.ts';
import { saveAsCopy } from '#features/builder/saving/save-as-copy.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import { MessageLine } from '#ui/message-line.tsx';
import { showToast } from '#ui/toaster.tsx';
import { useLocalDraft } from './use-local-draft.ts';
import { MESSAGE_WORDS } from './words.ts';

type Props = Readonly<{
  program: ProgramSummary;
  createdAt: Instant;
  newer: Stamp | null;
  onCompare: (by: Stamp) => void;
}>;

/** What waits for a decision about unsaved work: kept from before, or overtaken by somebody else. */
export function LocalDraftMessage({ program, createdAt, newer, onCompare }: Props) {
  const timeZone = useTimeZone();
  const api = useApi();
  const programs = useProgramsStore();
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const kept = useLocalDraft(program.id, createdAt);
  if (newer) {
    const text = MESSAGE_WORDS.changedElsewhere(newer.by, formatInstant(newer.at, timeZone));
    return (
      <MessageLine
        tone="warning"
        icon={TriangleAlert}
        details={<p>{text}</p>}
        action={
          <Button size="small" onClick={() => onCompare(newer)}>
            {MESSAGE_WORDS.compare}
          </Button>
        }
      >
        {text}
      </MessageLine>
    );
  }
  if (!kept.offer) return null;
  const { way, kept: left } = kept.offer;
  const bringBack = () => {
    kept.bringBack();
    announce(MESSAGE_WORDS.kept.restored);
  };
  const saveCopy = async () => {
    setIsBusy(true);
    try {
      const copy = await saveAsCopy(api, program, left.design);
      programs.dispatch({ type: 'programReceived', program: copy });
      kept.settle();
      showToast({
        text: STALE_WORDS.copied(copy.name),
        action: { label: MESSAGE_WORDS.kept.open, onPress: () => void navigate(`/programs/${copy.id}`) },
      });
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
    } finally {
      setIsBusy(false);
    }
  };
  const at = keptTime(left.keptAt);
  const text = way === 'here' ? MESSAGE_WORDS.kept.text(at) : MESSAGE_WORDS.kept.textOfOlder(at);
  return (
    <MessageLine
      tone="accent"
      icon={History}
      details={<p>{text}</p>}
      action={
        <>
          <Button size="small" variant="quiet" onClick={kept.settle}>
            {MESSAGE_WORDS.kept.discard}
          </Button>
          {way === 'here' ? (
            <Button size="small" onClick={bringBack}>
              {MESSAGE_WORDS.kept.bringBack}
            </Button>
          ) : (
            <Button size="small" busy={isBusy} onClick={() => void saveCopy()}>
              {MESSAGE_WORDS.kept.saveCopy}
            </Button>
          )}
        </>
      }
    >
      {text}
    </MessageLine>
  );
}

/** The device's clock kept it, so the device's clock tells when. */
function keptTime(keptAt: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isToday = new Date(keptAt).toDateString() === new Date().toDateString();
  return formatInstant(keptAt as Instant, zone, isToday ? 'time' : 'moment');
}
