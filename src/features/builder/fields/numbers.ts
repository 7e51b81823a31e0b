/** A draft keeps an emptied number field as NaN, which no check lets through. */
export function toDraftNumber(typed: number | undefined): number {
  return typed ?? Number.NaN;
}

export function shownNumber(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
