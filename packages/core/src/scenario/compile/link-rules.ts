import type { DataUse } from '../data-item.ts';

/** Sections whose entries become links. */
export type LinkSection = 'assets' | 'people' | 'data' | 'flows' | 'functions';

/** When a rule applies; every condition that is given must hold. */
export type LinkCondition = {
  /** Kinds of clinical function. */
  readonly kinds?: readonly string[];
  /** Class of the first and of the second end, or above it. */
  readonly from?: string;
  readonly to?: string;
  /** The data is for this use. */
  readonly use?: DataUse;
  /** The data is for this use, or nothing is said of what it is for. */
  readonly useOrUnstated?: DataUse;
  /** The receiver does not send the data on. */
  readonly lastReceiver?: true;
};

/**
 * A kind of entry gives a link between the things in two of its parts. Rules that follow from what is stated (`implied`)
 * are left out where the classes do not allow the link; the others make a finding of it.
 */
export type LinkRule = {
  readonly section: LinkSection;
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly when?: LinkCondition;
  readonly implied?: true;
};

const diagnosing = ['diagnose', 'monitor'];
const treating = ['treat', 'deliver'];

/** How each entry of a scenario becomes links. The parts are described in `parts.ts`. */
export const linkRules: readonly LinkRule[] = [
  { section: 'assets', from: 'asset', relation: 'located-in', to: 'zone' },
  { section: 'assets', from: 'asset', relation: 'runs-on', to: 'on' },
  { section: 'people', from: 'person', relation: 'located-in', to: 'zone' },
  { section: 'data', from: 'data', relation: 'about', to: 'about' },
  { section: 'data', from: 'data', relation: 'diagnosis-for', to: 'about', when: { use: 'diagnosis' } },
  { section: 'data', from: 'data', relation: 'defines-treatment-for', to: 'about', when: { use: 'treatment' } },
  { section: 'data', from: 'data', relation: 'alarm-for', to: 'about', when: { use: 'alarm' } },
  { section: 'flows', from: 'flow', relation: 'sent-by', to: 'from' },
  { section: 'flows', from: 'flow', relation: 'received-by', to: 'to' },
  { section: 'flows', from: 'flow', relation: 'carries', to: 'data' },
  { section: 'flows', from: 'flow', relation: 'passes-over', to: 'over' },
  { section: 'flows', from: 'sender-machine', relation: 'connects-to', to: 'first-network', implied: true },
  { section: 'flows', from: 'receiver-machine', relation: 'connects-to', to: 'last-network', implied: true },
  {
    section: 'flows',
    from: 'data',
    relation: 'controls',
    to: 'to',
    when: { use: 'device-command', to: 'actuator', lastReceiver: true },
    implied: true,
  },
  {
    section: 'flows',
    from: 'data',
    relation: 'installs-on',
    to: 'to',
    when: { use: 'firmware', to: 'device', lastReceiver: true },
    implied: true,
  },
  { section: 'functions', from: 'function', relation: 'performed-by', to: 'by' },
  { section: 'functions', from: 'function', relation: 'performed-by', to: 'at' },
  { section: 'functions', from: 'function', relation: 'serves', to: 'for' },
  { section: 'functions', from: 'function', relation: 'works-on', to: 'uses' },
  { section: 'functions', from: 'by', relation: 'uses', to: 'at', when: { from: 'human' }, implied: true },
  { section: 'functions', from: 'by', relation: 'interacts-with', to: 'uses', when: { from: 'adult' }, implied: true },
  { section: 'functions', from: 'by', relation: 'views', to: 'uses', when: { from: 'patient' }, implied: true },
  {
    section: 'functions',
    from: 'by',
    relation: 'diagnoses',
    to: 'for',
    when: { kinds: diagnosing, from: 'adult' },
    implied: true,
  },
  {
    section: 'functions',
    from: 'uses',
    relation: 'diagnosis-for',
    to: 'for',
    when: { kinds: diagnosing, useOrUnstated: 'diagnosis' },
    implied: true,
  },
  {
    section: 'functions',
    from: 'by',
    relation: 'treats',
    to: 'for',
    when: { kinds: treating, from: 'adult' },
    implied: true,
  },
  {
    section: 'functions',
    from: 'by',
    relation: 'treats',
    to: 'for',
    when: { kinds: treating, from: 'actuator' },
    implied: true,
  },
  {
    section: 'functions',
    from: 'uses',
    relation: 'defines-treatment-for',
    to: 'for',
    when: { kinds: treating, useOrUnstated: 'treatment' },
    implied: true,
  },
  {
    section: 'functions',
    from: 'uses',
    relation: 'controls',
    to: 'by',
    when: { kinds: treating, to: 'actuator', useOrUnstated: 'device-command' },
    implied: true,
  },
  {
    section: 'functions',
    from: 'by',
    relation: 'watches',
    to: 'for',
    when: { kinds: ['alarm'], from: 'adult' },
    implied: true,
  },
  {
    section: 'functions',
    from: 'uses',
    relation: 'alarm-for',
    to: 'for',
    when: { kinds: ['alarm'], useOrUnstated: 'alarm' },
    implied: true,
  },
];
