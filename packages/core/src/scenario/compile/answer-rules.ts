import type { TrustWord } from '../scale-word.ts';

/** What the plain answers of an entry come down to; see `answers.ts` for how each is found. */
export type AnswerKind =
  | 'encrypted'
  | 'sender-proves-itself'
  | 'receiver-proves-itself'
  | 'on-failure'
  | 'tolerable-outage'
  | 'notice'
  | 'fallback';

/** A control that an answer puts in place, denies or leaves open. */
export type AnswerRule = {
  readonly section: 'flows' | 'functions';
  readonly answer: AnswerKind;
  /** The answer this rule is about. */
  readonly is: string;
  /** The same in words, for the documentation. */
  readonly when: string;
  /** Whose control: that of the flow or function itself, or of the data it carries or uses. */
  readonly at: 'itself' | 'data';
  readonly control: string;
  readonly state: 'in-place' | 'planned' | 'absent' | 'unknown';
  /** How much the control can be relied on, where that is less than fully. */
  readonly coverage?: TrustWord;
};

/** How plain answers become controls. Where several answers speak of one control, the weakest counts. */
export const answerRules: readonly AnswerRule[] = [
  ...yesNo('encrypted', 'encryption-in-transit', '`encrypted`'),
  ...yesNo(
    'sender-proves-itself',
    'sender-authentication',
    'the sending end proves itself (`authenticated`, `initiator`)',
  ),
  ...yesNo(
    'receiver-proves-itself',
    'receiver-authentication',
    'the receiving end proves itself (`authenticated`, `initiator`)',
  ),
  {
    section: 'flows',
    answer: 'on-failure',
    is: 'buffers',
    when: '`on-failure: buffers`',
    at: 'itself',
    control: 'store-and-forward',
    state: 'in-place',
  },
  {
    section: 'flows',
    answer: 'on-failure',
    is: 'stops',
    when: '`on-failure: stops`',
    at: 'data',
    control: 'wait-for-up-to-date-data',
    state: 'in-place',
  },
  {
    section: 'flows',
    answer: 'on-failure',
    is: 'last-value',
    when: '`on-failure: last-value`',
    at: 'data',
    control: 'wait-for-up-to-date-data',
    state: 'absent',
  },
  {
    section: 'flows',
    answer: 'on-failure',
    is: 'unknown',
    when: '`on-failure`: unknown or not stated',
    at: 'data',
    control: 'wait-for-up-to-date-data',
    state: 'unknown',
  },
  {
    section: 'flows',
    answer: 'tolerable-outage',
    is: 'a-day-or-more',
    when: '`tolerable-outage` of a day or more',
    at: 'data',
    control: 'real-time-data-unneeded',
    state: 'in-place',
  },
  {
    section: 'flows',
    answer: 'tolerable-outage',
    is: 'less-than-a-day',
    when: '`tolerable-outage` of less than a day',
    at: 'data',
    control: 'real-time-data-unneeded',
    state: 'absent',
  },
  {
    section: 'functions',
    answer: 'notice',
    is: 'in-good-time',
    when: '`notice` states who, within and then; within is at most half of `time-to-harm`',
    at: 'itself',
    control: 'fault-noticed-in-time',
    state: 'in-place',
  },
  {
    section: 'functions',
    answer: 'notice',
    is: 'just-in-time',
    when: '`notice` states who, within and then; within is more than half of `time-to-harm`, not more than all',
    at: 'itself',
    control: 'fault-noticed-in-time',
    state: 'in-place',
    coverage: 'medium',
  },
  {
    section: 'functions',
    answer: 'notice',
    is: 'too-late',
    when: '`notice: nobody`, or within is longer than `time-to-harm`',
    at: 'itself',
    control: 'fault-noticed-in-time',
    state: 'absent',
  },
  {
    section: 'functions',
    answer: 'notice',
    is: 'unknown',
    when: 'one of who, within, then and `time-to-harm` is not stated',
    at: 'itself',
    control: 'fault-noticed-in-time',
    state: 'unknown',
  },
  {
    section: 'functions',
    answer: 'fallback',
    is: 'carries',
    when: '`fallback` carries at least a day',
    at: 'itself',
    control: 'fallback-in-time',
    state: 'in-place',
  },
  {
    section: 'functions',
    answer: 'fallback',
    is: 'carries-briefly',
    when: '`fallback` carries less than a day',
    at: 'itself',
    control: 'fallback-in-time',
    state: 'in-place',
    coverage: 'medium',
  },
  {
    section: 'functions',
    answer: 'fallback',
    is: 'none',
    when: '`fallback: none`, or it starts within more than `time-to-harm`',
    at: 'itself',
    control: 'fallback-in-time',
    state: 'absent',
  },
  {
    section: 'functions',
    answer: 'fallback',
    is: 'unknown',
    when: '`fallback` or how long it carries is not stated',
    at: 'itself',
    control: 'fallback-in-time',
    state: 'unknown',
  },
];

function yesNo(answer: AnswerKind, control: string, words: string): AnswerRule[] {
  const row = { section: 'flows', answer, at: 'itself', control } as const;
  return [
    { ...row, is: 'yes', when: `${words}: yes`, state: 'in-place' },
    ...(answer === 'encrypted'
      ? [{ ...row, is: 'planned', when: `${words}: planned`, state: 'planned' } as const]
      : []),
    { ...row, is: 'no', when: `${words}: no`, state: 'absent' },
    { ...row, is: 'unknown', when: `${words}: unknown or not stated`, state: 'unknown' },
  ];
}

/** What a question on a plain answer names; ends that nobody has stated are left out. */
export type AskedLabels = Readonly<Partial<Record<'flow' | 'from' | 'to' | 'function', string>>>;

/** A question on a plain answer of a flow or function, as data. */
export type AskedAnswer = { readonly answer: AnswerKind; readonly labels: AskedLabels };

/** The question that an unknown answer raises; `_flow_`, `_from_`, `_to_` and `_function_` stand for labels. */
export const answerQuestions: Readonly<Partial<Record<AnswerKind, string>>> = {
  encrypted: 'Is "_flow_" encrypted on its way from _from_ to _to_?',
  'sender-proves-itself': 'Does _to_ make sure that "_flow_" really comes from _from_?',
  'receiver-proves-itself': 'Does _from_ make sure that "_flow_" really goes to _to_?',
  'on-failure': 'When "_flow_" is interrupted, does _to_ show or do nothing, instead of going on with the last value?',
  notice: 'When "_function_" goes wrong, does somebody notice and act before a patient is harmed?',
  fallback: 'When the devices fail, can "_function_" go on in another way before a patient is harmed?',
};

const unstated: AskedLabels = { from: 'the sender', to: 'the receiver' };

/** A question on a plain answer in words. */
export function answerQuestion({ answer, labels }: AskedAnswer): string | undefined {
  const named: Readonly<Record<string, string | undefined>> = { ...unstated, ...labels };
  return answerQuestions[answer]?.replace(/_(\w+)_/gu, (_, name: string) => named[name] ?? name);
}
