/** How the lines of several municipalities are dashed, the reader's own first: colour alone does not tell them apart. */
export const PLACE_DASHES = [[], [8, 3], [2, 3], [9, 3, 2, 3], [5, 2], [3, 2, 1, 2]] as const;
