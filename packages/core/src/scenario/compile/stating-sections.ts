/** Sections whose entries can have facts, controls and trust levels. */
export const statingSections = ['zones', 'people', 'assets', 'data', 'flows', 'functions'] as const;
