/** [A7] Groups inside groups, the outermost included; parts of one group; rules in all. */
export const MAXIMUM_DEPTH = 3;
export const MAXIMUM_PARTS = 50;
export const MAXIMUM_RULES = 200;
