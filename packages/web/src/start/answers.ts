/** The devices that somebody can begin with, in everyday words. */
export const devices = [
  'worn',
  'bedside',
  'meter',
  'pump',
  'ventilator',
  'implant',
  'scanner',
  'analyser',
  'software',
] as const;
/** Where the device is used. */
export const places = ['home', 'ward', 'intensive', 'clinic', 'laboratory', 'moving'] as const;
/** How many patients there are. */
export const counts = ['one', 'few', 'some', 'many', 'very-many'] as const;
/** Who wears or uses the device, or works with what it says. */
export const users = ['patient', 'relative', 'nurse', 'clinician'] as const;
/** What the device talks to. */
export const partners = ['phone', 'hub', 'server', 'cloud', 'hospital'] as const;
/** Who else can come near it. */
export const neighbours = ['visitors', 'cleaners', 'engineers', 'maker'] as const;
/** What harm would look like. */
export const harms = ['wrong-decision', 'wrong-treatment', 'no-warning'] as const;
/** How much it helps. */
export const strengths = ['low', 'medium', 'high'] as const;

type One<T extends readonly string[]> = T[number];

/** What somebody has answered to the plain questions at the start of a scenario. */
export type Answers = {
  readonly title: string;
  readonly purpose: string;
  readonly device: One<typeof devices>;
  /** What they call the device; without it, its kind. */
  readonly name: string;
  readonly place: One<typeof places>;
  readonly count: One<typeof counts>;
  readonly users: readonly One<typeof users>[];
  readonly partners: readonly One<typeof partners>[];
  readonly neighbours: readonly One<typeof neighbours>[];
  readonly harms: readonly One<typeof harms>[];
  /** In their own words, kept as something to see to. */
  readonly feared: string;
  readonly benefit: string;
  readonly strength: One<typeof strengths>;
};

/** Nothing answered yet, with the commonest device and place. */
export const unanswered: Answers = {
  ...{ title: '', purpose: '', device: 'worn', name: '', place: 'home', count: 'some' },
  ...{ users: ['patient'], partners: [], neighbours: [], harms: ['wrong-decision'] },
  ...{ feared: '', benefit: '', strength: 'medium' },
};
