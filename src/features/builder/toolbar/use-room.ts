import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How much of the bar is written out. Each room leaves out one thing more: the words of most tools, that of Rehearse, those
 * of the badge and the end of "Deactivate this program", the tabs and the rarer tools, and at last all but what is used with
 * every edit.
 */
export type Room = 'all' | 'most' | 'some' | 'few' | 'folded' | 'least';

/** From this width on, in pixels, for the longest words that each of them writes out. */
const WIDTHS: readonly (readonly [Room, number])[] = [
  ['all', 1480],
  ['most', 1230],
  ['some', 1140],
  ['few', 920],
  ['folded', 700],
];

/** The room of the bar, known before anything is painted. Only the window and what is beside it change its width. */
export function useRoom(bar: RefObject<HTMLElement | null>, widthBeside: number): Room {
  const [room, setRoom] = useState<Room>('all');
  useLayoutEffect(() => {
    const look = () => setRoom(roomFor(bar.current?.clientWidth ?? 0));
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [bar, widthBeside]);
  return room;
}

function roomFor(width: number): Room {
  return WIDTHS.find(([, least]) => width >= least)?.[0] ?? 'least';
}

/** Whether tabs and rarer tools are in menus. */
export function isFolded(room: Room): boolean {
  return room === 'folded' || room === 'least';
}

/** Whether less than whole words stand on the button that deactivates. */
export function isTerse(room: Room): boolean {
  return room === 'few' || isFolded(room);
}
