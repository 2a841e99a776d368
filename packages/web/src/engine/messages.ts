import type { Assessment, Comparison, Decision, Finding, Glance, Inferred } from '@nemecys/core';

/** What the page asks of the engine. */
export type Question =
  | { readonly kind: 'glance'; readonly text: string }
  | { readonly kind: 'assess'; readonly text: string }
  | { readonly kind: 'compare'; readonly before: string; readonly after: string }
  | { readonly kind: 'decide'; readonly text: string }
  | { readonly kind: 'inferred'; readonly text: string }
  | { readonly kind: 'words' };

/** What can be placed, how it can be connected, and what can protect it, by the knowledge. */
export type Words = {
  readonly classes: readonly {
    readonly id: string;
    readonly label: string;
    readonly about: string;
    readonly section: 'zones' | 'people' | 'assets' | 'data';
    /** The class and all that it is a kind of. */
    readonly kinds: readonly string[];
  }[];
  readonly relations: readonly {
    readonly id: string;
    readonly label: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
  /** Each with the classes at which it can be; those of a class are at all that it is a kind of. */
  readonly controls: readonly { readonly id: string; readonly label: string; readonly at: readonly string[] }[];
  /** Plain questions, each with the classes of which it is asked. */
  readonly facts: readonly { readonly id: string; readonly ask: string; readonly at: readonly string[] }[];
  /** How many one thing can stand for. */
  readonly populations: readonly { readonly id: string; readonly label: string; readonly meaning: string }[];
};

/** The levels of a scenario, unless errors prevent it, and how long they took. */
export type Glanced = {
  readonly findings: readonly Finding[];
  readonly glance: Glance | undefined;
  readonly milliseconds: number;
};

/** A scenario as the engine sees it: an assessment, unless errors prevent it. */
export type Assessed = {
  readonly findings: readonly Finding[];
  readonly assessment: Assessment | undefined;
  readonly milliseconds: number;
};

/** The options of a scenario judged, unless errors or constraints that conflict prevent it. */
export type Decided = { readonly findings: readonly Finding[]; readonly decision: Decision | undefined };

/** The answer to each kind of question. */
export type Answers = {
  readonly glance: Glanced;
  readonly assess: Assessed;
  readonly compare: Comparison | undefined;
  readonly decide: Decided;
  /** Nothing where the text has errors. */
  readonly inferred: Inferred | undefined;
  readonly words: Words;
};
