import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { at, byteAt, intAt } from '../../../engine/at.ts';
import { listAt } from '../../../engine/int-lists.ts';
import type { ExportNames } from './export-names.ts';
import { fillRoles } from './fill-roles.ts';
import { plain, type Say, truth } from './quad-terms.ts';

/** The strategies of a system: their controls, the threats they bear on, whether they are enabled and how far they go. */
export function sayStrategies({ graph, levels }: SystemAssessment, names: ExportNames, say: Say): void {
  const { strategies, threats, tables } = graph;
  for (let s = 0; s < strategies.count; s += 1) {
    const iri = at(names.strategy, s);
    const rule = at(tables.knowledge.strategies, intAt(strategies.rule, s));
    say(iri, 'rdf#type', 'core#ControlStrategy');
    say(iri, 'core#parent', `domain#${rule.id}`);
    for (const c of listAt(strategies.mandatory, s)) say(iri, 'core#hasMandatoryCS', at(names.control, c));
    for (const c of listAt(strategies.optional, s)) say(iri, 'core#hasOptionalCS', at(names.control, c));
    for (const t of listAt(strategies.blocks, s)) say(iri, 'core#blocks', at(names.threat, t));
    for (const t of listAt(strategies.mitigates, s)) say(iri, 'core#mitigates', at(names.threat, t));
    for (const t of listAt(strategies.triggers, s)) say(iri, 'core#triggers', at(names.threat, t));
    const coverage = at(tables.knowledge.scales.trust, byteAt(levels.strategyCoverage, s));
    say(iri, 'core#hasCoverageLevel', `domain#${coverage.id}`);
    if (byteAt(levels.strategyEnabled, s) === 1) say(iri, 'core#isEnabled', truth(true));
    if (!rule.modes.current) say(iri, 'core#isCurrentRisk', truth(false));
    if (!rule.modes.future) say(iri, 'core#isFutureRisk', truth(false));
    const lists = [strategies.blocks, strategies.mitigates, strategies.triggers];
    const [first] = lists.flatMap((list) => [...listAt(list, s)]);
    if (first !== undefined && rule.about !== '')
      say(iri, 'rdfs#comment', plain(fillRoles(graph, rule.about, intAt(threats.match, first))));
  }
}
