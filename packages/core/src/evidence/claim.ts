/** What one piece of evidence asks of one attribute, control or impact at one asset. */
export type Claim = {
  readonly asset: string;
  readonly concept: string;
  /** Id of the indicator; null where the evidence states the outcome itself. */
  readonly rule: string | null;
  readonly text: string;
} & (
  | { readonly kind: 'trust'; readonly level: number }
  | { readonly kind: 'control'; readonly state: 'in-place' | 'absent' }
  | { readonly kind: 'impact'; readonly level: number }
);
