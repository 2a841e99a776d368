import type { Finding } from '../../../finding.ts';
import type { Entry } from '../knowledge-source.ts';
import type { PatternSource } from '../pattern-source.ts';
import { splitLink } from '../pattern-source.ts';
import { splitClause, type ThreatSource } from '../threat-source.ts';
import { fault, type LintRule, type LintView } from './lint-view.ts';

/**
 * No threat is idle: none for which another one comes about wherever it does, with the same effects, at least as likely,
 * started by the same controls, and held down by nothing that does not hold down both. Such a pair is one rule, on the wider class.
 */
export const threatsAddSomething: LintRule = (view) => {
  const findings: Finding[] = [];
  const byEffects = new Map<string, Entry<ThreatSource>[]>();
  for (const threat of view.source.threats) {
    const effects = effectsOf(threat.value);
    byEffects.set(effects, [...(byEffects.get(effects) ?? []), threat]);
  }
  for (const alike of byEffects.values())
    for (const { path, value } of alike) {
      const wider = alike.find(
        ({ value: other }) => other.id !== value.id && covers(view, { wide: other, narrow: value }),
      );
      if (wider === undefined) continue;
      const message = `Wherever it comes about, "${wider.value.id}" does too, with the same effects: make one rule of the two.`;
      findings.push(fault('threat-covered', path, message));
    }
  return findings;
};

type Pair = { readonly wide: ThreatSource; readonly narrow: ThreatSource };
type Roles = ReadonlyMap<string, string>;

function effectsOf({ effects }: ThreatSource): string {
  return effects
    .map((text) => splitClause(text).what)
    .sort()
    .join(' ');
}

function covers(view: LintView, pair: Pair): boolean {
  const { wide, narrow } = pair;
  const asOften = wide.frequency === undefined || wide.frequency === narrow.frequency;
  const always = isPlain(wide.pattern) && String(wide.modes ?? '') === String(narrow.modes ?? '');
  if (!asOften || !always || wide['side-effect'] !== narrow['side-effect']) return false;
  if (!startedAsWell(view, pair) || !heldDownAsWell(view, pair)) return false;
  return placings(view, pair).some((placing) => fits(view, pair, placing));
}

/** A pattern that only demands, and any match of which is found by its demands alone. */
function isPlain({ without, distinct, prohibited, sufficient }: PatternSource): boolean {
  return [without, distinct, Object.keys(prohibited), Object.keys(sufficient)].every(({ length }) => length === 0);
}

function startedAsWell({ strategies }: LintView, { wide, narrow }: Pair): boolean {
  const starters = (threat: string): readonly (readonly string[])[] =>
    strategies
      .filter(({ value }) => value.triggers.includes(threat))
      .map(({ value }) => Object.values(value.needs).flat());
  return starters(narrow.id).every((needed) =>
    starters(wide.id).some((wanted) => wanted.every((control) => needed.includes(control))),
  );
}

function heldDownAsWell({ strategies }: LintView, { wide, narrow }: Pair): boolean {
  return strategies.every(({ value: { blocks } }) => !blocks.includes(wide.id) || blocks.includes(narrow.id));
}

const demanded = ({ key, root, necessary }: PatternSource): readonly (readonly [string, string])[] =>
  [key, root, necessary].flatMap((roles) => Object.entries(roles));

/** Ways to give each role of the wider pattern a role of the narrower one that is of its class. */
function placings(view: LintView, { wide, narrow }: Pair): readonly Roles[] {
  let found: readonly Roles[] = [new Map()];
  for (const [role, wanted] of demanded(wide.pattern)) {
    const fitting = demanded(narrow.pattern).filter(([, given]) => view.ancestors(given).has(wanted));
    found = found.flatMap((placing) =>
      fitting
        .filter(([other]) => ![...placing.values()].includes(other))
        .map(([other]) => new Map([...placing, [role, other]])),
    );
  }
  return found;
}

function fits(view: LintView, { wide, narrow }: Pair, placing: Roles): boolean {
  const placed = (role: string): string => placing.get(role) ?? '';
  const links = narrow.pattern.links.map(splitLink);
  const linked = wide.pattern.links
    .map(splitLink)
    .filter(({ from, to }) => placing.has(from) && placing.has(to))
    .every((link) =>
      links.some(
        ({ from, relation, to }) =>
          from === placed(link.from) && to === placed(link.to) && isKindOf(view, { relation, above: link.relation }),
      ),
    );
  const moved = (texts: readonly string[]): readonly string[] =>
    texts.map(splitClause).map(({ role, verb, what }) => `${placed(role)} ${verb} ${what}`);
  const causes = new Set(narrow.causes);
  const effects = new Set(moved(wide.effects));
  return (
    linked && moved(wide.causes).every((text) => causes.has(text)) && narrow.effects.every((text) => effects.has(text))
  );
}

function isKindOf(view: LintView, { relation, above }: { readonly relation: string; readonly above: string }): boolean {
  if (relation === above) return true;
  const parents = view.source.relations.find(({ value }) => value.id === relation)?.value['kind-of'] ?? [];
  return parents.some((parent) => isKindOf(view, { relation: parent, above }));
}
