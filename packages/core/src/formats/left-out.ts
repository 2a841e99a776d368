/** Said instead of a class or a meaning: what these words name is left out by choice. */
export const leftOut = 'none';
