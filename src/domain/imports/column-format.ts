/** How 03/04/2020 is read. */
export const DATE_ORDERS = ['dayFirst', 'monthFirst'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Which sign comes before the decimals: 1,234.5 or 1.234,5. */
export const NUMBER_STYLES = ['point', 'comma'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** What a column's texts can't say for themselves. */
export type ColumnFormat = DateOrder | NumberStyle;

export const COLUMN_FORMATS: readonly ColumnFormat[] = [...DATE_ORDERS, ...NUMBER_STYLES];
