/** Largest file that is read, in bytes; larger ones are refused before they are parsed. */
export const maxScenarioBytes = 5_000_000;

/** Deepest nesting of lists and maps in a file. */
export const maxDepth = 40;

/** Most values and keys in one file. */
export const maxValues = 100_000;

/** Most files one scenario may be made of. */
export const maxFiles = 100;

/** Most findings that are listed in one run. */
export const maxFindings = 200;

/** Most findings of one kind that get a "did you mean": each compares a word with all others. */
export const maxSuggestions = 50;
