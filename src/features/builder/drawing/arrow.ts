/** In px at 100%; a connector ends where its head begins. */
export const ARROW_HEAD = { length: 8, width: 9 } as const;

/** Ids of the arrow heads in the page. */
export const ARROW = { quiet: 'connector-arrow', strong: 'connector-arrow-strong' } as const;
