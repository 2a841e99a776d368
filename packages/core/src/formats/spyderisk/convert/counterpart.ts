import type { DataUse } from '../../../scenario/data-item.ts';

/** Holds for an asset of a model by what is linked to it; every part that is given must hold. */
export type Sign = {
  /** It has a link of one of these relations, or of one below. */
  readonly from?: readonly string[];
  /** Such a link leads to it. */
  readonly to?: readonly string[];
  /** The other end of that link is of one of these classes, or of one below. */
  readonly other?: readonly string[];
  /** What hosts it becomes one of our classes (or below), nothing hosts it, or whatever hosts it has no counterpart. */
  readonly host?: readonly string[] | 'none' | 'lost';
};

/** What an asset becomes: one of our classes, part of the device that hosts it, words in other entries, or nothing. */
export type AssetReading =
  | { readonly kind: 'class'; readonly class: string }
  | { readonly kind: 'part-of-host' }
  | { readonly kind: 'jurisdiction' }
  | { readonly kind: 'owner' }
  | { readonly kind: 'left'; readonly because: string };

/** A row of the table of classes: for Spyderisk classes, and a sign where they need one. `assumed` says what is unsure. */
export type ClassCounterpart = {
  readonly of: readonly string[];
  readonly when?: Sign;
  readonly becomes: AssetReading;
  readonly assumed?: string;
};

/** What a link says, in our words. */
export type LinkReading =
  /** A relation of ours, from the second end to the first where it is turned. */
  | { readonly kind: 'relation'; readonly is: string; readonly turned?: true }
  /** The first end hosts the second: the field `on` of software. */
  | { readonly kind: 'hosts' }
  /** The first end is in the second: the field `zone`. */
  | { readonly kind: 'place' }
  /** One end is responsible for the other: the field `owner` of the other. */
  | { readonly kind: 'owner'; readonly owner: 'from' | 'to' }
  /** Data are about a person: the fields `about` and `for`. */
  | { readonly kind: 'about'; readonly use?: DataUse; readonly otherwise: string }
  /** A clinical function that the first end does for the second. */
  | { readonly kind: 'function'; readonly does: 'diagnose' | 'treat' }
  /** A person works with the second end. */
  | { readonly kind: 'interacts' }
  /** A program opens connections to another: flows of the data that both handle. */
  | { readonly kind: 'client' }
  /** A program handles data: it makes them, needs them, or keeps them for others. */
  | { readonly kind: 'handles'; readonly gives?: true; readonly takes?: true; readonly serves?: true }
  /** The second end, data, is shown to users of the first or entered by them. */
  | { readonly kind: 'shows' }
  /** Data lie on a device. */
  | { readonly kind: 'stores' }
  /** A device measures the data. */
  | { readonly kind: 'senses' }
  /** A program gets what a device measures. */
  | { readonly kind: 'from-sensor' }
  /** A program sends a device what controls it. */
  | { readonly kind: 'to-thing' }
  /** Data control a device. */
  | { readonly kind: 'controls' }
  /** Two devices are joined by a link of their own, which is a network of ours. */
  | { readonly kind: 'pair'; readonly type: string; readonly noun: string }
  | { readonly kind: 'left'; readonly because: string };

/** A row of the table of relations. Of several rows for one relation the first whose ends fit counts. */
export type RelationCounterpart = {
  readonly of: readonly string[];
  readonly reads: LinkReading;
  readonly assumed?: string;
};

/** A row of the tables of trust attributes, consequences and controls; `at` names classes of ours, where that matters. */
export type QualityCounterpart = {
  readonly of: readonly string[];
  readonly at?: readonly string[];
  readonly to: string;
  readonly assumed?: string;
};

/** A concept of ours that comes near, but not near enough to be set by a program. */
export type NearMiss = { readonly of: readonly string[]; readonly near: string };
