import { useEffect, useState } from 'react';

type Announcement = Readonly<{ id: number; text: string; isAssertive: boolean }>;

/** Long enough for every screen reader to have picked it up. */
const keptMs = 5000;

const listeners = new Set<(announcement: Announcement) => void>();
let lastId = 0;

/** Says it once to screen readers: politely, or at once if it failed. */
export function announce(text: string, { assertive = false }: { assertive?: boolean } = {}): void {
  lastId += 1;
  const announcement = { id: lastId, text, isAssertive: assertive };
  for (const listen of listeners) listen(announcement);
}

/** Stands once in the page, from the start: regions that come with their text stay silent. */
export function LiveRegion() {
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const listen = (announcement: Announcement) => {
      setAnnouncements((said) => [...said, announcement]);
      const forget = () => setAnnouncements((said) => said.filter(({ id }) => id !== announcement.id));
      timers.add(setTimeout(forget, keptMs));
    };
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <div aria-live="polite" className="visually-hidden">
        {announcements.filter(({ isAssertive }) => !isAssertive).map(toParagraph)}
      </div>
      <div aria-live="assertive" className="visually-hidden">
        {announcements.filter(({ isAssertive }) => isAssertive).map(toParagraph)}
      </div>
    </>
  );
}

function toParagraph({ id, text }: Announcement) {
  return <p key={id}>{text}</p>;
}
