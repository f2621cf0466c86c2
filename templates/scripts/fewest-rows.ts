/** Tables with fewer rows have nothing to filter. */
export const FEWEST_ROWS = 8;
