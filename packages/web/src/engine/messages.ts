import type {
  Assessment,
  Comparison,
  Decision,
  DecisionRole,
  EvidenceGrade,
  Finding,
  FrozenCriteria,
  Glance,
  Inferred,
  Question as OpenQuestion,
  ScenarioDiff,
} from '@nemecys/core';

/** What the page asks of the engine. */
export type Question =
  | { readonly kind: 'glance'; readonly text: string }
  | { readonly kind: 'assess'; readonly text: string }
  | { readonly kind: 'compare'; readonly before: string; readonly after: string }
  | { readonly kind: 'compare-texts'; readonly before: string; readonly after: string }
  | { readonly kind: 'freeze'; readonly text: string; readonly choice: CriteriaChoice }
  | ({ readonly kind: 'decide' } & DecideQuestion)
  | { readonly kind: 'inferred'; readonly text: string }
  | { readonly kind: 'words' };

/** What criteria leave to whoever decides; without a role that of the author of the scenario counts. */
export type CriteriaChoice = { readonly role?: DecisionRole | undefined; readonly minimumGrade: EvidenceGrade };

/** A whole scenario that is judged beside the one on the page. */
export type TextOption = { readonly id: string; readonly label: string; readonly text: string };

/** What is judged: a scenario, other ones beside it, and sets of controls found by search. */
export type DecideQuestion = {
  readonly text: string;
  /** Frozen before; they have to be those of the text with this choice. */
  readonly frozen: FrozenCriteria;
  readonly choice: CriteriaChoice;
  readonly options: readonly TextOption[];
  readonly search: boolean;
  /** Decide in numbers too, where the scenario has them. */
  readonly numbers: boolean;
};

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
  /** The parts that things play in threats. */
  readonly roles: readonly { readonly id: string; readonly label: string }[];
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
  /** What the open questions of the assessment are about, by id. */
  readonly asked: ReadonlyMap<string, AskedAbout>;
  readonly milliseconds: number;
};

/** What a question is about: a fact or control at something, or a service that the scenario may depend on. */
export type AskedAbout = Pick<OpenQuestion, 'kind' | 'about' | 'asked' | 'asset' | 'yes'>;

/** A threat that is in one of two scenarios, or that has another likelihood in each. */
export type ThreatChange = {
  readonly id: string;
  readonly text: string;
  readonly sideEffect: boolean;
  /** Likelihood before and after; null where the threat is not there. */
  readonly before: string | null;
  readonly after: string | null;
};

/** Two scenarios side by side: harms, threats, and what differs in the models. */
export type Compared = {
  readonly comparison: Comparison;
  readonly scales: Assessment['scales'];
  readonly threats: readonly ThreatChange[];
  readonly diff: ScenarioDiff;
};

/** Two texts compared, or the errors of the one that has some. */
export type ComparedTexts =
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'wrong'; readonly side: 'before' | 'after'; readonly findings: readonly Finding[] };

/** Criteria frozen before anything is judged, unless errors prevent it. */
export type Frozen = {
  readonly findings: readonly Finding[];
  readonly frozen: FrozenCriteria | undefined;
  /** In the words of the page. */
  readonly scales: Assessment['scales'];
};

/** The options of a scenario judged, unless errors or constraints that conflict prevent it. */
export type Decided = {
  readonly findings: readonly Finding[];
  readonly decision: Decision | undefined;
  /** The same decision in the words of the page; what is kept and handed on is the decision itself. */
  readonly told: Decision | undefined;
};

/** The answer to each kind of question. */
export type Answers = {
  readonly glance: Glanced;
  readonly assess: Assessed;
  readonly compare: Compared | undefined;
  readonly 'compare-texts': ComparedTexts;
  readonly freeze: Frozen;
  readonly decide: Decided;
  /** Nothing where the text has errors. */
  readonly inferred: Inferred | undefined;
  readonly words: Words;
};
