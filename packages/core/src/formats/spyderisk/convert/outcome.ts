/** Something that a Spyderisk model says: its full IRI, and its name for readers. */
export type ModelThing = {
  readonly what: 'asset' | 'link' | 'control' | 'trust' | 'impact' | 'flow' | 'model';
  readonly iri: string;
  readonly label: string;
};

/** Something that has a counterpart in the scenario; `into` is the path of the entry or field that says it. */
export type KeptThing = ModelThing & { readonly into: string };

/** Something whose place in the scenario rests on an assumption, to be confirmed or corrected by the author. */
export type AssumedThing = KeptThing & { readonly because: string };

/** Something that the scenario lacks. */
export type LeftThing = ModelThing & { readonly because: string };

/**
 * Where everything went that a model says: each asset, link and setting stands in exactly one of these lists. What was
 * worked out from several of them (`what: 'flow'`) and what is said of the model as a whole stand there besides.
 */
export type ConversionList = {
  readonly kept: readonly KeptThing[];
  readonly assumed: readonly AssumedThing[];
  readonly left: readonly LeftThing[];
};
