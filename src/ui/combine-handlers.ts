type Handler = (event: never) => void;

/** The same handlers, each calling the one of its name among the given props first. */
export function combineHandlers<T extends Readonly<Record<string, Handler>>>(
  own: T,
  given: Readonly<Record<string, unknown>>,
): T {
  const both = Object.entries(own).map(([name, handle]) => {
    const first = given[name];
    if (typeof first !== 'function') return [name, handle];
    const callBoth = (event: never) => {
      first(event);
      handle(event);
    };
    return [name, callBoth];
  });
  return Object.fromEntries(both) as T;
}
