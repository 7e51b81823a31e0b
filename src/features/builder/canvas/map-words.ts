/** What is said of the small map. */
export const MAP_WORDS = {
  label: 'Map of the program',
  toggle: 'Map',
  noRoom: 'There is no room for the map here. Close a panel, or use a wider window.',
} as const;
