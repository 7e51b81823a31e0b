import type { Route } from '#domain/program/design.ts';

const NEXT: readonly Route[] = ['next'];
const NONE: readonly Route[] = [];

/** Ways out of a node with one. */
export const onlyNext = () => NEXT;
/** Ways out of a node that ends the flow. */
export const nowhere = () => NONE;
export const unlabelled = () => '';
