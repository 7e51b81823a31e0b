/** What is said of the small map. */
export const MAP_WORDS = {
  label: 'Program map',
  toggle: 'Map',
  noRoom: 'Not enough room for the map. Close a panel or widen the window.',
} as const;
