import { type Advice, type Assessment, type HarmEntry, stepWord } from '@nemecys/core';
import type { SummaryOptions } from './render-summary.ts';
import { paint, plain, wrapLines } from './terminal-text.ts';

const most = 5;

type First = { readonly harm: HarmEntry; readonly advice: Advice };

/** What to do first: for each harm that is not accepted, worst first, the best single strategy not named before. */
export function adviceLines(assessment: Assessment, { colour, width }: SummaryOptions): string {
  const lines = adviceList(assessment, assessment.harms, {
    colour,
    width,
    heeded: ({ worsens }) => worsens.length > 0,
  });
  return lines.length === 0 ? '' : [paint('Do first', 'bold', colour), ...lines].join('\n');
}

/** How advice is listed, and which of its side effects are named. */
export type ListOptions = Pick<SummaryOptions, 'colour' | 'width'> & {
  readonly heeded: (effect: Advice['sideEffects'][number]) => boolean;
};

/** The best single strategy for each of some harms that is not accepted, each once, with what it can start. */
export function adviceList(
  assessment: Assessment,
  harms: readonly HarmEntry[],
  { colour, width, heeded }: ListOptions,
): readonly string[] {
  return firstAdvice(harms)
    .slice(0, most)
    .flatMap((first, at) => {
      const line = `  ${at + 1}. ${wrapLines(sentence(first, assessment), width, '     ')}`;
      const effects = first.advice.sideEffects.filter(heeded);
      if (effects.length === 0) return [line];
      const labels = [...new Set(effects.map(({ label }) => withoutStop(label)))].join('; ');
      return [line, paint(`     ${wrapLines(`may start: ${labels}`, width, '     ')}`, 'yellow', colour)];
    });
}

function firstAdvice(harms: readonly HarmEntry[]): readonly First[] {
  const told = new Set<string>();
  return harms.flatMap((harm) => {
    const helps = ({ risk, likelihood }: Advice) => risk !== harm.risk || likelihood !== harm.likelihood;
    const advice = harm.advice.find((one) => !told.has(one.strategy) && helps(one));
    if (harm.acceptable || advice === undefined) return [];
    told.add(advice.strategy);
    return [{ harm, advice }];
  });
}

function sentence({ harm, advice }: First, { scales }: Assessment): string {
  const places = [...new Set(advice.controls.map(({ assetLabel }) => plain(assetLabel)))].join(', ');
  const providers = [...new Set(advice.controls.flatMap(({ provider }) => provider))].join(' or ');
  const who = [places, providers].filter((part) => part !== '').join('; ');
  const what = `${withoutStop(advice.label)}${who === '' ? '' : ` (${who})`}`;
  const name = `${withoutStop(harm.label)} (${plain(harm.assetLabel)})`;
  const step = (scale: 'risk' | 'likelihood', id: string) => stepWord(scales, scale, id);
  if (harm.risk !== advice.risk) {
    return `${what}: ${name} from ${step('risk', harm.risk)} to ${step('risk', advice.risk)} risk.`;
  }
  const [from, to] = [step('likelihood', harm.likelihood), step('likelihood', advice.likelihood)];
  return `${what}: ${name} from ${from} to ${to} likelihood.`;
}

function withoutStop(text: string): string {
  return plain(text).replace(/\.$/u, '');
}
