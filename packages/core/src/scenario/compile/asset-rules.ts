/** A section of things that state their type: what class the type must be of, and what the language calls them. */
export type TypedSection = {
  readonly section: 'zones' | 'people' | 'data' | 'assets';
  readonly kind: string | undefined;
  readonly noun: string;
};

/** The sections whose entries become assets of the type they state. */
export const typedSections: readonly TypedSection[] = [
  { section: 'zones', kind: 'place', noun: 'a place' },
  { section: 'people', kind: 'human', noun: 'a person' },
  { section: 'data', kind: 'data', noun: 'data' },
  { section: 'assets', kind: undefined, noun: 'a device, software, network or service' },
];

/** The class of the assets that entries without a type become. */
export const fixedClasses = { flows: 'data-flow', functions: 'clinical-function', patients: 'patient' } as const;

/** Where things of a class are listed; everything else is listed under `assets`. */
export const classHomes: readonly { readonly kind: string; readonly section: string }[] = [
  { kind: 'place', section: 'zones' },
  { kind: 'human', section: 'people' },
  { kind: 'data', section: 'data' },
  { kind: fixedClasses.flows, section: 'flows' },
  { kind: fixedClasses.functions, section: 'functions' },
];
