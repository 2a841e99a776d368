import { joined } from '../documents/joined.ts';
import { stepId, stepWord } from '../documents/level-words.ts';
import type { Scales } from '../knowledge/scales.ts';
import { betterFacts, type ComparedOptions, lighterFacts } from './comparison-facts.ts';
import type { OptionEntry } from './decision.ts';
import type { HarmState, OptionState } from './option-state.ts';
import { type Maker, sharesOf } from './shares.ts';
import type { Ground, VerdictKind } from './verdict.ts';

const plain: Readonly<Record<VerdictKind, string>> = {
  'under-protected': 'under-protected',
  proportionate: 'proportionate',
  'over-protected': 'over-protected',
  'not-justifiable': 'not justifiable',
};

/** Who makes a harm, as a sentence says it. */
const makerWords: Readonly<Record<Maker, string>> = {
  attack: 'attacks',
  security: 'the side effects of the option itself',
  failure: 'failures and ordinary use',
};

/** How a verdict may be said; while a sign-off is missing, never without the word "provisional" beside it. */
export function verdictWords(verdict: VerdictKind, provisional: boolean): string {
  return provisional ? `${plain[verdict]} (provisional)` : plain[verdict];
}

/** What the words are filled with. */
export type VerdictContext = {
  readonly state: OptionState;
  /** All options, by id. */
  readonly states: ReadonlyMap<string, OptionState>;
  readonly labels: ReadonlyMap<string, string>;
  readonly scales: Scales;
  /** What each benefit is, by its id. */
  readonly benefits: ReadonlyMap<string, string>;
  readonly provisional: boolean;
};

/** A verdict with its reason in one sentence and the facts behind it. */
export function spokenVerdict(
  { verdict, grounds }: { readonly verdict: VerdictKind; readonly grounds: readonly Ground[] },
  context: VerdictContext,
): OptionEntry['verdict'] {
  const [first] = grounds;
  return {
    verdict,
    words: verdictWords(verdict, context.provisional),
    reason: first === undefined ? '' : reasonOf(first, verdict, context),
    facts: grounds.flatMap((ground) => factsOf(ground, context)),
  };
}

function reasonOf(ground: Ground, verdict: VerdictKind, context: VerdictContext): string {
  const { labels, state } = context;
  const named = (id: string): string => `“${labels.get(id) ?? id}”`;
  switch (ground.kind) {
    case 'harm': {
      const harm = harmOf(state, ground.harm);
      const above = `${harm?.label ?? ground.harm} is above what is accepted`;
      const by = `${makerWords[ground.maker]} make ${harm === undefined ? 'most' : extentOf(harm, ground.maker)} of its likelihood`;
      const remedy =
        verdict === 'over-protected'
          ? 'so relax or replace what obstructs, and do not add to it'
          : 'and another option keeps inside the criteria';
      return `${above}; ${by}, ${remedy}.`;
    }
    case 'lighter-option':
      return `Option ${named(ground.option)} is no worse at any harm, with and without one control failed, and ${joined(lighterWords(ground.option, context))}.`;
    case 'better-option':
      return `Option ${named(ground.option)} asks for no more and protects better.`;
    case 'benefit-gone':
      return `Nothing is left of the benefits, mostly because of ${makerWords[ground.maker]}.`;
    case 'no-option-inside':
      return 'No option keeps all harms within the criteria with a benefit left: redesign, do not connect, or argue the overall balance on its own.';
    case 'inside-and-on-front':
      return 'All harms are within the criteria, a benefit is left where its strength is known, and no option is better without being worse elsewhere.';
  }
}

/** Of equal shares one decides, and then none of them is most. */
function extentOf(harm: HarmState, maker: Maker): string {
  const shares = sharesOf(harm);
  const others = (Object.keys(shares) as Maker[]).filter((other) => other !== maker);
  return others.every((other) => shares[other] < shares[maker]) ? 'most' : 'as much as anything else';
}

function factsOf(ground: Ground, context: VerdictContext): readonly string[] {
  const { state, scales } = context;
  switch (ground.kind) {
    case 'harm': {
      const harm = harmOf(state, ground.harm);
      return [harm === undefined ? ground.harm : harmFact(harm, scales)];
    }
    case 'lighter-option': {
      const compared = comparedWith(ground.option, context);
      return compared === null ? [] : lighterFacts(compared).facts;
    }
    case 'better-option': {
      const compared = comparedWith(ground.option, context);
      return compared === null ? [] : betterFacts(compared);
    }
    case 'benefit-gone':
      return [joinedBenefits(context)];
    case 'no-option-inside': {
      const above = state.harms.filter(({ level, limit }) => level > limit).map(({ label }) => label);
      return [`Above the criteria here: ${joined(above, 6)}.`];
    }
    case 'inside-and-on-front':
      return [`${state.harms.length} harms compared; the highest risk among them is ${highestRisk(state, scales)}.`];
  }
}

function comparedWith(option: string, { states, labels, ...context }: VerdictContext): ComparedOptions | null {
  const other = states.get(option);
  return other === undefined ? null : { ...context, other, name: `“${labels.get(option) ?? option}”` };
}

function lighterWords(option: string, context: VerdictContext): readonly string[] {
  const compared = comparedWith(option, context);
  return compared === null ? ['asks for less'] : lighterFacts(compared).words;
}

function harmFact(harm: HarmState, scales: Scales): string {
  const word = (level: number): string => stepWord(scales, 'likelihood', stepId(scales, 'likelihood', level));
  const risk = (level: number): string => stepWord(scales, 'risk', stepId(scales, 'risk', level));
  const { attack, security, failure } = sharesOf(harm);
  return (
    `${harm.label}: ${risk(harm.risk)} risk where ${risk(harm.criterion)} is accepted; likelihood ${word(harm.level)}, ` +
    `without attackers ${word(harm.unattacked)}, without controls and attackers ${word(harm.bare)} ` +
    `(steps made by attacks ${attack}, by security ${security}, by failures and use ${failure}).`
  );
}

function joinedBenefits({ state, benefits }: VerdictContext): string {
  return `Delivered benefit by level: ${state.benefits.map(({ id, delivered }) => `“${benefits.get(id) ?? id}” ${delivered ?? 'not known'}`).join(', ')}.`;
}

function highestRisk({ harms }: OptionState, scales: Scales): string {
  return stepWord(scales, 'risk', stepId(scales, 'risk', Math.max(0, ...harms.map(({ risk }) => risk))));
}

function harmOf({ harms }: OptionState, id: string): HarmState | undefined {
  return harms.find((harm) => harm.id === id);
}
