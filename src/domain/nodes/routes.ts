/** The way out of a node that a connector starts from. A multi decision has one for each condition, by the condition's id. */
export type Route =
  | 'next'
  | 'yes'
  | 'no'
  | 'a'
  | 'b'
  | 'first'
  | 'rest'
  | 'before'
  | 'after'
  | 'default'
  | `case-${string}`;

const NEXT: readonly Route[] = ['next'];
const NONE: readonly Route[] = [];

/** Ways out of a node with one. */
export const onlyNext = () => NEXT;
/** Ways out of a node that ends the flow. */
export const nowhere = () => NONE;
export const unlabelled = () => '';
