import { useEffect, useRef } from 'react';
import { type CommandSource, offerCommands } from './offered-commands.ts';

/** Offers the commands while the component is on the screen. */
export function useOfferedCommands(source: CommandSource): void {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => offerCommands(() => latest.current()), []);
}
