import type { ControlSetting, TrustSetting } from '../../engine/system.ts';
import type { Place } from '../../finding.ts';
import type { Fact, FactEffect } from '../../knowledge/fact.ts';
import { placeOf } from '../read/places.ts';
import type { FactStatement } from '../statements.ts';
import { type Draft, labelOf } from './draft.ts';
import { noEdit, type SystemEdit } from './question.ts';
import { statingSections } from './stating-sections.ts';
import { isOneOf } from './terms.ts';
import { controlStated, sayControl, sayTrust, trustStated } from './voices.ts';

/** An answer to one of the knowledge base's questions about an asset. */
export type StatedFact = { readonly fact: string; readonly statement: FactStatement; readonly path: string };

/** Takes up an answered fact; an unknown one is left to the questions. */
export function compileFact(draft: Draft, asset: string, { fact, statement, path }: StatedFact): void {
  const known = draft.terms.facts.get(fact);
  if (known === undefined || statement.answer === 'unknown') return;
  const basis = { basis: 'fact', because: statement.because, path } as const;
  const effect = known[statement.answer];
  for (const [attribute, level] of Object.entries(effect.trust))
    sayTrust(draft, { asset, attribute }, { ...basis, level });
  for (const control of effect.controls) sayControl(draft, { asset, control }, { ...basis, state: 'in-place' });
  if (statement.answer === 'yes') return;
  for (const control of known.yes.controls) sayControl(draft, { asset, control }, { ...basis, state: 'absent' });
}

/**
 * Asks every fact that the knowledge base asks of an asset's class and nobody has answered. A fact is not asked where all
 * that it could set has been stated directly.
 */
export function askFacts(draft: Draft): void {
  const stated = statedFacts(draft);
  const factsOf = new Map<string, readonly Fact[]>();
  for (const { id: asset, class: type } of draft.assets.values()) {
    const asked =
      factsOf.get(type) ?? [...draft.terms.facts.values()].filter(({ at }) => isOneOf(draft.terms, type, at));
    factsOf.set(type, asked);
    const entry = placeOf(draft.places, draft.paths.get(asset) ?? '');
    for (const fact of asked) {
      const answer = stated.get(`${fact.id}@${asset}`);
      if (answer !== undefined && answer.answer !== 'unknown') continue;
      askFact(draft, asset, { fact, where: answer === undefined ? entry : placeOf(draft.places, answer.path) });
    }
  }
}

function askFact(draft: Draft, asset: string, { fact, where }: { readonly fact: Fact; readonly where: Place }): void {
  const yes = editOf(draft, asset, fact.yes);
  const no = editOf(draft, asset, fact.no);
  if (isEmpty(yes) && isEmpty(no)) return;
  draft.questions.push({
    id: `${fact.id}@${asset}`,
    kind: 'fact',
    about: fact.id,
    ask: fact.ask,
    asset,
    assetLabel: labelOf(draft, asset),
    where,
    yes,
    no,
  });
}

/** What an answer would set, as far as it has not been stated directly. */
function editOf(draft: Draft, asset: string, effect: FactEffect): SystemEdit {
  const trust: TrustSetting[] = [];
  for (const [attribute, level] of Object.entries(effect.trust)) {
    if (!trustStated(draft, { asset, attribute })) trust.push({ asset, attribute, level });
  }
  const controls: ControlSetting[] = [];
  for (const control of effect.controls) {
    if (!controlStated(draft, { asset, control })) controls.push({ asset, control, state: 'in-place' });
  }
  return { ...noEdit, controls, trust };
}

function isEmpty({ controls, trust }: SystemEdit): boolean {
  return controls.length === 0 && trust.length === 0;
}

function statedFacts(draft: Draft): ReadonlyMap<string, { readonly answer: string; readonly path: string }> {
  const stated = new Map<string, { answer: string; path: string }>();
  for (const section of statingSections) {
    for (const { id, facts } of draft.scenario[section]) {
      for (const [fact, { answer }] of Object.entries(facts)) {
        stated.set(`${fact}@${id}`, { answer, path: `${section}.${id}.facts.${fact}` });
      }
    }
  }
  return stated;
}
