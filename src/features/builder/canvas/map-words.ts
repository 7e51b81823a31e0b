/** What is said of the small map. */
export const MAP_WORDS = {
  label: 'Map of the program',
  show: 'Show the map',
  hide: 'Hide the map',
  noRoom: 'There is no room for the map here. Close a panel, or use a wider window.',
} as const;
