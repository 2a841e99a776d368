import type { Fact, FactEffect } from '../../knowledge/fact.ts';
import { placeOf } from '../read/places.ts';
import type { FactStatement } from '../statements.ts';
import { classOf, type Draft, labelOf } from './draft.ts';
import type { SystemEdit } from './question.ts';
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
 * that it could set has been stated directly, or where yes and no come to the same.
 */
export function askFacts(draft: Draft): void {
  const stated = statedFacts(draft);
  for (const { id: asset } of draft.assets.values()) {
    for (const fact of draft.terms.facts.values()) {
      if (!isOneOf(draft.terms, classOf(draft, asset), fact.at)) continue;
      const answer = stated.get(`${fact.id}@${asset}`);
      if (answer !== undefined && answer.answer !== 'unknown') continue;
      askFact(draft, asset, { fact, path: answer?.path ?? draft.paths.get(asset) ?? '' });
    }
  }
}

function askFact(draft: Draft, asset: string, { fact, path }: { readonly fact: Fact; readonly path: string }): void {
  const yes = editOf(draft, asset, fact.yes);
  const no = editOf(draft, asset, fact.no);
  if (JSON.stringify(yes) === JSON.stringify(no)) return;
  draft.questions.push({
    id: `${fact.id}@${asset}`,
    kind: 'fact',
    about: fact.id,
    ask: fact.ask,
    asset,
    assetLabel: labelOf(draft, asset),
    where: placeOf(draft.places, path),
    yes,
    no,
  });
}

function editOf(draft: Draft, asset: string, effect: FactEffect): SystemEdit {
  const trust = Object.entries(effect.trust)
    .filter(([attribute]) => !trustStated(draft, { asset, attribute }))
    .map(([attribute, level]) => ({ asset, attribute, level }));
  const controls = effect.controls
    .filter((control) => !controlStated(draft, { asset, control }))
    .map((control) => ({ asset, control, state: 'in-place' as const }));
  return { assets: [], links: [], controls, trust };
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
