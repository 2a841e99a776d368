import { stepId } from '../documents/level-words.ts';
import type { Scales } from '../knowledge/scales.ts';
import { listing, type Say, sayEnglish } from '../wording/say.ts';
import { betterFacts, type ComparedOptions, lighterFacts } from './comparison-facts.ts';
import type { OptionEntry } from './decision.ts';
import type { HarmState, OptionState } from './option-state.ts';
import { type Maker, sharesOf } from './shares.ts';
import type { Ground, VerdictKind } from './verdict.ts';

const shownHarms = 6;

/** How a verdict may be said; while a sign-off is missing, never without the word "provisional" beside it. */
export function verdictWords(verdict: VerdictKind, provisional: boolean, say: Say): string {
  const words = say(`verdict.${verdict}`);
  return provisional ? say('verdict.provisional', { verdict: words }) : words;
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

type Saying = VerdictContext & { readonly say: Say };

/** A verdict with its reason in one sentence and the facts behind it. */
export function spokenVerdict(
  { verdict, grounds }: { readonly verdict: VerdictKind; readonly grounds: readonly Ground[] },
  context: VerdictContext,
): OptionEntry['verdict'] {
  const [first] = grounds;
  const saying = { ...context, say: sayEnglish(context.scales) };
  return {
    verdict,
    words: verdictWords(verdict, context.provisional, saying.say),
    reason: first === undefined ? '' : reasonOf(first, verdict, saying),
    facts: grounds.flatMap((ground) => factsOf(ground, saying)),
  };
}

function reasonOf(ground: Ground, verdict: VerdictKind, context: Saying): string {
  const { labels, state, say } = context;
  switch (ground.kind) {
    case 'harm': {
      const harm = harmOf(state, ground.harm);
      const extent = harm === undefined ? 'most' : extentOf(harm, ground.maker);
      const told = { harm: harm?.label ?? ground.harm, maker: say(`maker.${ground.maker}`) };
      return say(`ground.harm-${extent}-${verdict === 'over-protected' ? 'over' : 'under'}`, told);
    }
    case 'lighter-option': {
      const option = labels.get(ground.option) ?? ground.option;
      return say('ground.lighter', { option, advantages: listing(lighterWords(ground.option, context)) });
    }
    case 'better-option':
      return say('ground.better', { option: labels.get(ground.option) ?? ground.option });
    case 'benefit-gone':
      return say('ground.benefit-gone', { maker: say(`maker.${ground.maker}`) });
    case 'no-option-inside':
      return say('ground.none-inside');
    case 'inside-and-on-front':
      return say('ground.front');
  }
}

/** Of equal shares one decides, and then none of them is most. */
function extentOf(harm: HarmState, maker: Maker): 'most' | 'equal' {
  const shares = sharesOf(harm);
  const others = (Object.keys(shares) as Maker[]).filter((other) => other !== maker);
  return others.every((other) => shares[other] < shares[maker]) ? 'most' : 'equal';
}

function factsOf(ground: Ground, context: Saying): readonly string[] {
  const { state, scales, say } = context;
  switch (ground.kind) {
    case 'harm': {
      const harm = harmOf(state, ground.harm);
      return [harm === undefined ? ground.harm : harmFact(harm, context)];
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
      return [benefitsFact(context)];
    case 'no-option-inside': {
      const above = state.harms.filter(({ level, limit }) => level > limit).map(({ label }) => label);
      return [say('fact.above', { harms: listing(above, shownHarms) })];
    }
    case 'inside-and-on-front': {
      const highest = Math.max(0, ...state.harms.map(({ risk }) => risk));
      return [say('fact.compared', { harms: state.harms.length, risk: stepId(scales, 'risk', highest) })];
    }
  }
}

function comparedWith(option: string, { states, labels, ...context }: Saying): ComparedOptions | null {
  const other = states.get(option);
  return other === undefined ? null : { ...context, other, option: labels.get(option) ?? option };
}

function lighterWords(option: string, context: Saying): readonly string[] {
  const compared = comparedWith(option, context);
  return compared === null ? [context.say('advantage.less')] : lighterFacts(compared).words;
}

function harmFact(harm: HarmState, { scales, say }: Saying): string {
  const likelihood = (level: number): string => stepId(scales, 'likelihood', level);
  return say('fact.harm', {
    harm: harm.label,
    risk: stepId(scales, 'risk', harm.risk),
    accepted: stepId(scales, 'risk', harm.criterion),
    likelihood: likelihood(harm.level),
    unattacked: likelihood(harm.unattacked),
    bare: likelihood(harm.bare),
    ...sharesOf(harm),
  });
}

function benefitsFact({ state, benefits, say }: Saying): string {
  const told = state.benefits.map(({ id, delivered }) => {
    const benefit = benefits.get(id) ?? id;
    return delivered === null
      ? say('fact.delivered-unknown', { benefit })
      : say('fact.delivered', { benefit, level: delivered });
  });
  return say('fact.benefits', { benefits: listing(told) });
}

function harmOf({ harms }: OptionState, id: string): HarmState | undefined {
  return harms.find((harm) => harm.id === id);
}
