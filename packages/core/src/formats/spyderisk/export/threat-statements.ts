import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { at, byteAt, intAt } from '../../../engine/at.ts';
import { assetsInRole } from '../../../engine/derived-ids.ts';
import { listAt } from '../../../engine/int-lists.ts';
import { AVERAGE, MIN } from '../../../engine/member.ts';
import { byCodeUnit } from '../../../engine/naming.ts';
import type { Threat } from '../../../knowledge/threat.ts';
import { ownThreatLabel } from '../knowledge/reader-label.ts';
import { recordedCauses } from '../recorded-causes.ts';
import type { ExportNames } from './export-names.ts';
import { fillRoles } from './fill-roles.ts';
import { matchLabel } from './pattern-matches.ts';
import { plain, type Say, truth } from './quad-terms.ts';
import { reachOf } from './reach.ts';

/** The threats of a system: where they come from, what they lead to, what stops them, and how likely they are. */
export function sayThreats(assessment: SystemAssessment, names: ExportNames, say: Say): void {
  const { graph } = assessment;
  for (let t = 0; t < graph.threats.count; t += 1) {
    sayRule(assessment, names, t, say);
    sayWiring(assessment, names, t, say);
    sayResults(assessment, names, t, say);
  }
  for (const { start, threats, consequences } of reachOf(assessment)) {
    const iri = at(names.threat, start);
    for (const t of threats) say(iri, 'core#causesIndirectThreat', at(names.threat, t));
    for (const c of consequences) say(iri, 'core#causesIndirectMisbehaviour', at(names.consequence, c));
  }
}

function ruleOf({ graph }: SystemAssessment, threat: number): Threat {
  return at(graph.tables.knowledge.threats, intAt(graph.threats.rule, threat));
}

function sayRule(assessment: SystemAssessment, names: ExportNames, threat: number, say: Say): void {
  const { graph } = assessment;
  const rule = ruleOf(assessment, threat);
  const match = intAt(graph.threats.match, threat);
  const iri = at(names.threat, threat);
  const member = byteAt(graph.threats.member, threat);
  const variant = member === AVERAGE ? undefined : member === MIN ? rule.variants?.min : rule.variants?.max;
  say(iri, 'rdf#type', 'core#Threat');
  say(iri, 'core#parent', `domain#${rule.id}`);
  say(iri, 'core#appliesTo', at(names.match, match));
  say(iri, 'rdfs#label', plain(`${variant ?? ownThreatLabel(rule)}_${matchLabel(graph, match)}`));
  if (rule.description !== '') say(iri, 'rdfs#comment', plain(fillRoles(graph, rule.description, match)));
  // Where several assets fill the role, the first one stands for them.
  const [threatened] = Array.from(assetsInRole(graph, threat, rule.threatens), (asset) => at(names.asset, asset)).sort(
    byCodeUnit,
  );
  if (threatened !== undefined) say(iri, 'core#threatens', threatened);
  // A rule without effects has no frequency; the knowledge holds the highest for it.
  if (rule.frequency !== null && rule.effects.length > 0)
    say(iri, 'core#hasFrequency', `domain#${at(graph.tables.knowledge.scales.likelihood, rule.frequency).id}`);
  if (rule.secondary) say(iri, 'core#isSecondaryThreat', truth(true));
  if (rule.normalOperation) say(iri, 'core#isNormalOp', truth(true));
}

function sayWiring({ graph }: SystemAssessment, names: ExportNames, threat: number, say: Say): void {
  const { threats } = graph;
  const { causes } = threats;
  const iri = at(names.threat, threat);
  for (let i = intAt(causes.starts, threat); i < intAt(causes.starts, threat + 1); i += 1) {
    const index = intAt(causes.index, i);
    if (byteAt(causes.isConsequence, i) === 1)
      say(iri, 'core#hasSecondaryEffectCondition', at(names.consequence, index));
    else say(iri, 'core#hasEntryPoint', at(names.attribute, index));
  }
  for (const c of listAt(threats.effects, threat)) say(iri, 'core#causesMisbehaviour', at(names.consequence, c));
  for (const s of listAt(threats.blockedBy, threat)) say(iri, 'core#blockedBy', at(names.strategy, s));
  for (const s of listAt(threats.mitigatedBy, threat)) say(iri, 'core#mitigatedBy', at(names.strategy, s));
  const triggers = listAt(threats.triggeredBy, threat);
  for (const s of triggers) say(iri, 'core#triggeredBy', at(names.strategy, s));
  if (triggers.length > 0) say(iri, 'core#isTriggered', truth(true));
}

function sayResults(assessment: SystemAssessment, names: ExportNames, threat: number, say: Say): void {
  const { graph, levels, attribution } = assessment;
  const { scales } = graph.tables.knowledge;
  if (byteAt(levels.considered, threat) === 0) return;
  const iri = at(names.threat, threat);
  say(iri, 'core#hasPrior', `domain#${at(scales.likelihood, byteAt(levels.threat, threat)).id}`);
  say(iri, 'core#hasRisk', `domain#${at(scales.risk, byteAt(attribution.threatRisk, threat)).id}`);
  const { attributes, consequences } = recordedCauses(assessment, threat);
  for (const a of attributes) {
    say(iri, 'core#causedBy', at(names.attribute, a));
    say(at(names.attribute, a), 'core#causesThreat', iri);
  }
  for (const c of consequences) {
    say(iri, 'core#causedBy', at(names.consequence, c));
    say(at(names.consequence, c), 'core#causesThreat', iri);
  }
  for (const c of listAt(attribution.directEffects, threat))
    say(iri, 'core#causesDirectMisbehaviour', at(names.consequence, c));
  if (byteAt(attribution.rootCause, threat) === 1) say(iri, 'core#isRootCause', truth(true));
  if (byteAt(attribution.initialCause, threat) === 1) say(iri, 'core#isInitialCause', truth(true));
}
