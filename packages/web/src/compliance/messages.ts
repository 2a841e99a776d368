import type { AssuranceCase, Compliance, Finding, RecordRegister } from '@nemecys/core';

/** A version of a scenario with the register that is known beside it. */
export type ToLookAt = {
  readonly text: string;
  readonly register: RecordRegister;
  /** Hashes of the files that are attached. */
  readonly attached: readonly string[];
  /** On which the records are weighed. */
  readonly day: string;
};

/** What the page asks about compliance. */
export type Question =
  | ({ readonly kind: 'comply' } & ToLookAt)
  | ({ readonly kind: 'draw' } & ToLookAt)
  | ({ readonly kind: 'argue' } & ToLookAt);

/** What applies, what is shown and what is missing, unless errors of the text prevent it. */
export type Complied = {
  readonly findings: readonly Finding[];
  readonly compliance: Compliance | undefined;
  /** The scale of risk that the text was assessed with, lowest first. */
  readonly riskLevels: readonly { readonly id: string; readonly label: string }[];
  readonly milliseconds: number;
};

/** A view as the text of an SVG file, or why there is none. */
export type DrawnView = { readonly kind: string; readonly svg: string | null; readonly why: string };

/** An assurance case, and its files: the case as JSON, then each drawing with its title. */
export type ArguedCase = {
  readonly made: AssuranceCase;
  readonly json: string;
  readonly drawings: readonly { readonly id: string; readonly title: string; readonly svg: string }[];
};

/** The answer to each kind of question. */
export type Answers = {
  readonly comply: Complied;
  readonly draw: readonly DrawnView[];
  /** None where errors of the text prevent it. */
  readonly argue: ArguedCase | undefined;
};
