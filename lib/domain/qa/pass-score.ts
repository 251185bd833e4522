/** The average that passes, and the least that every dimension needs. */
export const PASS_SCORE = 7.0;
export const DIMENSION_FLOOR = 5.0;
