import { suggestion } from '../scenario/suggest.ts';
import type { Claim } from './claim.ts';
import { addEntry, type Gathering, refuse, warn } from './evidence-entry.ts';
import type { StateEntry } from './evidence-file.ts';
import { findAssets } from './find-assets.ts';
import { levelNamed, qualityPlace } from './indicator-claims.ts';

type Kind = 'attributes' | 'controls' | 'consequences';
type Wanted = { readonly path: string; readonly entry: StateEntry; readonly ids: readonly string[] };

/**
 * The states that assets were found in. `=` and `<=` lower a level that is higher; `>=` and a higher `=` raise nothing,
 * which is reported: only the author may rely on more.
 */
export function gatherStates(gathering: Gathering): void {
  for (const [index, entry] of gathering.given.evidence.states.entries()) {
    const path = `states.${index + 1}`;
    const about = findAssets(gathering.world, entry);
    const ids = about.kind === 'found' ? about.ids : [];
    const wanted = { path, entry, ids };
    const claims = [
      ...trustClaims(gathering, wanted),
      ...impactClaims(gathering, wanted),
      ...controlClaims(gathering, wanted),
    ];
    const stated = [
      ...Object.entries(entry.trust).map(([concept, level]) => `${concept} ${level}`),
      ...Object.entries(entry.impacts).map(([concept, level]) => `impact of ${concept} ${level}`),
      ...Object.entries(entry.controls).map(([concept, state]) => `${concept} ${state}`),
    ];
    const text = stated.length > 0 ? stated.join(', ') : 'it states nothing';
    const label = entry.id ?? 'State';
    addEntry(gathering, { kind: 'state', path, label, note: entry.note, about }, { claims, text });
  }
}

function trustClaims(gathering: Gathering, { path, entry, ids }: Wanted): Claim[] {
  const { trust } = gathering.world.tables.knowledge.scales;
  return Object.entries(entry.trust).flatMap(([concept, stated]) => {
    const [, operator = '=', word = ''] = /^(<=|>=|=)? ?(.*)$/u.exec(stated) ?? [];
    const at = places(gathering, { kind: 'attributes', concept, path: `${path}.trust.${concept}`, ids });
    if (operator === '>=') {
      const message = `"${concept} ${stated}" raises nothing: evidence only lowers trust.`;
      const advice = 'State the level in the scenario, with the reason, if it is to be relied on.';
      warn(gathering, `${path}.trust.${concept}`, { code: 'evidence-raises-nothing', message, advice });
      return [];
    }
    const level = Math.max(0, levelNamed(trust, word));
    return at.map((asset): Claim => ({ kind: 'trust', asset, concept, level, rule: null, text: `stated ${stated}` }));
  });
}

function impactClaims(gathering: Gathering, { path, entry, ids }: Wanted): Claim[] {
  const { impact } = gathering.world.tables.knowledge.scales;
  return Object.entries(entry.impacts).flatMap(([concept, word]) => {
    const found = levelNamed(impact, word);
    const level = found < 0 ? impact.length - 1 : found;
    const at = places(gathering, { kind: 'consequences', concept, path: `${path}.impacts.${concept}`, ids });
    return at.map((asset): Claim => ({ kind: 'impact', asset, concept, level, rule: null, text: `stated ${word}` }));
  });
}

function controlClaims(gathering: Gathering, { path, entry, ids }: Wanted): Claim[] {
  return Object.entries(entry.controls).flatMap(([concept, state]) => {
    const at = places(gathering, { kind: 'controls', concept, path: `${path}.controls.${concept}`, ids });
    return at.map((asset): Claim => ({ kind: 'control', asset, concept, state, rule: null, text: `stated ${state}` }));
  });
}

type Sought = { readonly kind: Kind; readonly concept: string; readonly path: string; readonly ids: readonly string[] };
const nouns = { attributes: 'trust attribute', controls: 'control', consequences: 'consequence' } as const;

/** The assets where a concept can be stated; a word that the knowledge lacks is refused. */
function places(gathering: Gathering, { kind, concept, path, ids }: Sought): readonly string[] {
  const { knowledge } = gathering.world.tables;
  const known = knowledge[kind].map(({ id }) => id);
  if (!known.includes(concept)) {
    const message = `There is no ${nouns[kind]} "${concept}".`;
    refuse(gathering, path, { code: 'unknown-word', message, advice: suggestion(concept, known) });
    return [];
  }
  return ids.flatMap((id) => {
    const place = qualityPlace(gathering.world, id, { kind, concept });
    if (place !== undefined) return [place];
    const message = `"${concept}" changes nothing: "${id}" has no such ${nouns[kind]}.`;
    warn(gathering, path, { code: 'evidence-without-effect', message, advice: 'Name the asset that it is about.' });
    return [];
  });
}
