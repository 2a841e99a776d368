import type { HarmKind } from '../../knowledge/origin.ts';
import { inEnglish as say } from '../../wording/say.ts';
import { RiskWord } from '../scale-word.ts';
import { suggestion } from '../suggest.ts';
import { classOf, type Draft, report } from './draft.ts';
import { levelOn } from './levels.ts';
import { impactLevel, riskLevel } from './own-scale.ts';
import { isOneOf } from './terms.ts';

/** How many assets may have impacts of their own before the author is asked whether all of them are primary. */
const maxPrimaryAssets = 10;

/** Takes up the impacts that are stated at primary assets. */
export function compileImpacts(draft: Draft): void {
  const { terms, scenario } = draft;
  for (const { of, consequence, level, because } of scenario.impacts) {
    const path = `impacts.${of} ${consequence}`;
    if (!draft.assets.has(of)) continue;
    const type = classOf(draft, of);
    const here = [...terms.consequences.values()].filter(({ at }) => isOneOf(terms, type, at)).map(({ id }) => id);
    const impact = impactLevel(draft, level, `${path}.level`);
    if (!here.includes(consequence)) {
      const known = terms.consequences.has(consequence);
      const message = known
        ? `The consequence "${consequence}" does not exist at "${of}", which is of type "${type}".`
        : `There is no consequence "${consequence}".`;
      const advice = suggestion(consequence, here) || say('finding.known-at', { type, ids: here.join(', ') });
      report(draft, `${path}.consequence`, { code: known ? 'wrong-place' : 'unknown-consequence', message, advice });
    } else if (impact !== undefined) {
      draft.impacts.set(`${consequence}@${of}`, { asset: of, consequence, level: impact });
      draft.bases.set(`${consequence}@${of}`, { basis: 'expert', because, path });
    }
  }
  const primary = new Set(scenario.impacts.map(({ of }) => of));
  if (primary.size > maxPrimaryAssets) {
    report(draft, 'impacts', {
      code: 'many-impacts',
      severity: 'warning',
      message: say('finding.many-impacts', { assets: primary.size }),
      advice: say('finding.many-impacts-advice'),
    });
  }
}

const harmKinds: readonly HarmKind[] = ['patient', 'other-person', 'privacy', 'care-service', 'property'];

/** The highest acceptable risk level for each kind of harm; `low` where nothing is stated. */
export function criteriaOf(draft: Draft): ReadonlyMap<HarmKind, number> {
  const low = levelOn(draft.terms.knowledge.scales.risk, 'low', RiskWord.options);
  return new Map(
    harmKinds.map((harm) => {
      const word = draft.scenario.criteria[harm];
      return [harm, (word === undefined ? undefined : riskLevel(draft, word, `criteria.${harm}`)) ?? low] as const;
    }),
  );
}
