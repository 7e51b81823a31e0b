/** How a person reads moments. Texts are English whichever is chosen: months and days of the week have their English names. */
export type Formats = {
  /** 24 Nov 2026; Nov 24, 2026; 2026-11-24 */
  readonly dates: 'dayFirst' | 'monthFirst' | 'yearFirst';
  /** 16:04; 4:04 PM */
  readonly clock: '24h' | '12h';
};

export const DATE_ORDERS: readonly Formats['dates'][] = ['dayFirst', 'monthFirst', 'yearFirst'];
export const CLOCKS: readonly Formats['clock'][] = ['24h', '12h'];
export const FIRST_FORMATS: Formats = { dates: 'dayFirst', clock: '24h' };
/** For files, whoever made them: other programs read these and sort by them. */
export const SORTABLE_FORMATS: Formats = { dates: 'yearFirst', clock: '24h' };
