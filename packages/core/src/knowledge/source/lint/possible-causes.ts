import type { Finding } from '../../../finding.ts';
import type { Entry } from '../knowledge-source.ts';
import type { ThreatSource } from '../threat-source.ts';
import { type Clause, fault, type LintRule, type LintView } from './lint-view.ts';

/** Each cause of each threat can come about: a level below safe is assumed or settable by a fact, or a threat makes it. */
export const causesCanComeAbout: LintRule = (view) =>
  view.source.threats.flatMap((threat) =>
    view
      .causes(threat)
      .filter((cause) => !mayStart(view, cause) && producers(view, cause).length === 0)
      .map(({ role, verb, what }) =>
        fault(
          'cause-impossible',
          threat.path,
          `Nothing can bring about "${role} ${verb} ${what}": no level below safe is assumed anywhere and no threat causes it.`,
        ),
      ),
  );

/** Each threat can happen: following causes back, every one of them starts somewhere and not only in a circle. */
export const threatsCanHappen: LintRule = (view) => {
  const happening = new Set<Entry<ThreatSource>>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const threat of view.source.threats) {
      if (happening.has(threat)) continue;
      const all = view
        .causes(threat)
        .every((cause) => mayStart(view, cause) || producers(view, cause).some((one) => happening.has(one)));
      if (!all) continue;
      happening.add(threat);
      grew = true;
    }
  }
  return view.source.threats
    .filter((threat) => !happening.has(threat))
    .map(
      (threat): Finding =>
        fault(
          'threat-unreachable',
          threat.path,
          'The threat can never happen: its causes wait for each other or for nothing.',
        ),
    );
};

/** Is the attribute of a "lacks" cause below safe at some class the role can have, by template or by a fact? */
function mayStart(view: LintView, cause: Clause): boolean {
  if (cause.verb !== 'lacks') return false;
  const safe = view.knowledge.scales.trust.length - 1;
  const template = view.knowledge.trustTemplates.some(
    ({ attribute, level, class: at }) => attribute === cause.what && level < safe && view.overlap(at, cause.class),
  );
  const fact = view.source.facts.some(
    ({ value }) =>
      [value.yes, value.no].some((answer) => (answer.trust[cause.what] ?? 'safe') !== 'safe') &&
      value.at.some((at) => view.overlap(at, cause.class)),
  );
  return template || fact;
}

/** The threats that can bring a cause about. */
function producers(view: LintView, cause: Clause): Entry<ThreatSource>[] {
  const consequences =
    cause.verb === 'suffers'
      ? new Set([cause.what])
      : new Set(
          view.knowledge.undermining
            .filter(({ attribute }) => attribute === cause.what)
            .map(({ consequence }) => consequence),
        );
  return view.source.threats.filter((threat) =>
    view.effects(threat).some((effect) => consequences.has(effect.what) && view.overlap(effect.class, cause.class)),
  );
}
