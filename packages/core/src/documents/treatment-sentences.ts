import type { Scales } from '../knowledge/scales.ts';
import { counted, joined } from './joined.ts';
import { stepWord } from './level-words.ts';
import type { TreatedHarm, TreatmentBurden, TreatmentPlan, TreatmentSet } from './treatment-plan.ts';

/** What the order of treatments takes for granted; to be told with every list of them. */
export const treatmentAssumptions: readonly string[] = [
  'Sets are ordered by unit cost, then by loss of performance, then by the number of controls. Costs are ordinal levels ' +
    'that differ by orders of magnitude, so they are not added up: controls are counted at each level, and one of a ' +
    'higher level is taken to outweigh any number of lower ones. The lowest level counts as nothing.',
  'A control at an asset that stands for many counts once for each of them, by the order of magnitude of their number.',
  'A set is minimal when none of its controls can be left out. That controls can be put in place, and do no harm that the ' +
    'knowledge does not know of, is for people to judge.',
];

type Before = {
  readonly before: readonly TreatedHarm[];
  readonly treated: readonly string[];
  readonly scales: Scales;
};

const shown = 4;

/** A set of controls in plain sentences: what it does to the harms, what it starts and what becomes worse by it. */
export function setSentences(set: Omit<TreatmentSet, 'sentences'>, { before, treated, scales }: Before): string[] {
  const named = new Map(before.map((harm) => [harm.id, harm]));
  const after = new Map(set.harms.map((harm) => [harm.id, harm]));
  const level = (scale: 'risk' | 'likelihood', id: string): string => stepWord(scales, scale, id);
  const sentences = treated.map((id) => {
    const [old, now] = [named.get(id), after.get(id)];
    if (old === undefined || now === undefined) return '';
    const risk = `${level('risk', old.risk)} to ${level('risk', now.risk)} risk`;
    const likelihood = `${level('likelihood', old.likelihood)} to ${level('likelihood', now.likelihood)} likelihood`;
    return `${nameOf(old)}: from ${old.risk === now.risk ? likelihood : risk}.`;
  });
  const started = likeliestByLabel(set.sideEffects, scales);
  if (started.length > 0) {
    const words = started.map((effect) => `“${effect.label}” (${level('likelihood', effect.likelihood)})`);
    sentences.push(`It can start ${joined(words, shown)}.`);
  }
  for (const id of set.worsens) {
    const [old, now] = [named.get(id), after.get(id)];
    if (old === undefined || now === undefined) continue;
    const beyond = old.acceptable && !now.acceptable ? ', which is not accepted' : '';
    const levels = `from ${level('likelihood', old.likelihood)} to ${level('likelihood', now.likelihood)}`;
    sentences.push(`It makes ${nameOf(old)} likelier, ${levels}, at ${level('risk', now.risk)} risk${beyond}.`);
  }
  return sentences.filter((sentence) => sentence !== '');
}

type Started = TreatmentSet['sideEffects'][number];

/** Side effects of the same kind at several places are told once, as likely as the likeliest; the likeliest come first. */
function likeliestByLabel(effects: readonly Started[], { likelihood }: Scales): readonly Started[] {
  const place = (effect: Started): number => likelihood.findIndex(({ id }) => id === effect.likelihood);
  const found = new Map<string, Started>();
  for (const effect of effects.toSorted((a, b) => place(b) - place(a))) {
    if (!found.has(effect.label)) found.set(effect.label, effect);
  }
  return [...found.values()];
}

/** What a plan has come to, in plain sentences. */
export function planSentences(plan: Omit<TreatmentPlan, 'sentences'>, scales: Scales): readonly string[] {
  const { harms, sets, proof, listing, undone } = plan;
  const names = joined(harms.map(nameOf), shown);
  if (harms.every(({ acceptable }) => acceptable)) {
    return [`${names} ${harms.length === 1 ? 'is' : 'are'} within what is accepted as things are.`];
  }
  if (proof.kind === 'unreachable') return unreachable(plan, proof.shortfall, scales);
  if (sets.length === 0) {
    return [
      `The search was stopped before a set of controls was found that is enough for ${names}. None asks for less than ` +
        `${burdenWords(proof.kind === 'gap' ? proof.lowerBound : nothing, scales)}.`,
    ];
  }
  const undoneWords =
    undone.length === 0
      ? []
      : [
          `${counted(undone.length, 'other set')} no heavier than these would be enough on paper, but the side effects ` +
            `that ${undone.length === 1 ? 'it starts undo' : 'they start undo'} it.`,
        ];
  if (proof.kind === 'gap') {
    return [
      `This set is enough, and none of its controls can be left out; the search was stopped before it was proved that no ` +
        `lighter one is. None asks for less than ${burdenWords(proof.lowerBound, scales)}.`,
      ...undoneWords,
    ];
  }
  const last = {
    all: sets.length === 1 ? 'There is no other minimal set.' : 'There are no other minimal sets.',
    enough: 'There may be others, none of them lighter than the last of these.',
    stopped: 'There may be others: the search was stopped.',
  }[listing];
  return [`No set of controls that is lighter than the first is enough: this is proved. ${last}`, ...undoneWords];
}

const nothing: TreatmentBurden = { cost: [], performance: [], controls: 0 };

type Shortfall = Extract<TreatmentPlan['proof'], { kind: 'unreachable' }>['shortfall'];

function unreachable(
  { harms }: Omit<TreatmentPlan, 'sentences'>,
  { because, floors, causesOfOneWay, nearest, nearestProof }: Shortfall,
  scales: Scales,
): readonly string[] {
  const names = joined(harms.map(nameOf), shown);
  const sentences = [
    because === 'controls'
      ? `No set of controls is enough for ${names}: this is proved, as all of them together are not, even without side effects.`
      : `No set of controls is enough for ${names}: this is proved. Each that would be starts side effects that undo it.`,
  ];
  for (const { id, likelihood } of floors) {
    const harm = harms.find((other) => other.id === id);
    if (harm === undefined || harm.limit === null || !isAbove(scales, likelihood, harm.limit)) continue;
    sentences.push(`Nothing makes ${nameOf(harm)} less likely than ${stepWord(scales, 'likelihood', likelihood)}.`);
  }
  if (causesOfOneWay.length > 0) {
    const causes = causesOfOneWay.map(({ label, assetLabel }) => `${label} (${assetLabel})`);
    sentences.push(`Enough to keep it there is what is assumed of ${joined(causes, shown)}.`);
  }
  if (nearest === null) sentences.push('The search was stopped before a set was found that comes nearest.');
  else if (nearest.controls.length === 0) sentences.push('Nothing comes nearer than things are now.');
  else {
    const lightest = nearestProof === 'minimal' ? ' The set shown is the lightest that does.' : '';
    sentences.push(`A set of ${counted(nearest.controls.length, 'control')} comes nearest.${lightest}`);
  }
  return sentences;
}

function isAbove({ likelihood }: Scales, level: string, limit: string): boolean {
  const place = (id: string): number => likelihood.findIndex((step) => step.id === id);
  return place(level) > place(limit);
}

/** "3 controls: cost 2 at medium, 1 at low; performance 1 at low"; the lowest levels go without saying. */
export function burdenWords({ cost, performance, controls }: TreatmentBurden, scales: Scales): string {
  const words = (scale: 'cost' | 'performance', counts: TreatmentBurden['cost']): string => {
    const heavy = counts.filter(({ level }) => level !== scales[scale][0]?.id);
    if (heavy.length === 0) return stepWord(scales, scale, scales[scale][0]?.id ?? '');
    return joined(heavy.map(({ level, count }) => `${count} at ${stepWord(scales, scale, level)}`));
  };
  if (controls === 0) return 'nothing';
  const performanceWords = words('performance', performance);
  return `${counted(controls, 'control')}; cost: ${words('cost', cost)}; loss of performance: ${performanceWords}`;
}

function nameOf({ label, assetLabel }: TreatedHarm): string {
  return `${label} (${assetLabel})`;
}
