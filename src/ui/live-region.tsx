import { useEffect, useRef, useState } from 'react';
import { createPageEvent } from './page-event.ts';

type Announcement = Readonly<{ text: string; isAssertive: boolean }>;
type Said = Announcement & Readonly<{ id: number }>;

/** Long enough for every screen reader to have picked it up. */
const keptMs = 5000;

const announcement = createPageEvent<Announcement>('announcement');

/** Says it once to screen readers: politely, or at once if it failed. */
export function announce(text: string, { assertive = false }: { assertive?: boolean } = {}): void {
  announcement.send({ text, isAssertive: assertive });
}

/** Mounted once in the page, from the start: regions that come with their text stay silent. */
export function LiveRegion() {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const lastId = useRef(0);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stopListening = announcement.listen((heard) => {
      lastId.current += 1;
      const id = lastId.current;
      setSaid((all) => [...all, { ...heard, id }]);
      const forget = () => setSaid((all) => all.filter((each) => each.id !== id));
      timers.add(setTimeout(forget, keptMs));
    });
    return () => {
      stopListening();
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <div aria-live="polite" className="visually-hidden">
        {said.filter(({ isAssertive }) => !isAssertive).map(toParagraph)}
      </div>
      <div aria-live="assertive" className="visually-hidden">
        {said.filter(({ isAssertive }) => isAssertive).map(toParagraph)}
      </div>
    </>
  );
}

function toParagraph({ id, text }: Said) {
  return <p key={id}>{text}</p>;
}
