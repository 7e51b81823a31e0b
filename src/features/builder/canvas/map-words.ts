/** What is said of the small map. */
export const MAP_WORDS = {
  label: 'Map of the program',
  show: 'Show the map',
  hide: 'Hide the map',
  tooLarge: 'There is no map of more than 300 steps. Fit to screen, or find steps by name.',
} as const;
