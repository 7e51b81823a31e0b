/** Ids of the arrow heads in the page. */
export const ARROW = { quiet: 'connector-arrow', strong: 'connector-arrow-strong' } as const;
