declare const NEMECYS_BUILD: string | undefined;

/** Names the build that runs: a hash of its sources. Undefined when run from the sources, which change under our feet. */
export const build: string | undefined = typeof NEMECYS_BUILD === 'string' ? NEMECYS_BUILD : undefined;
