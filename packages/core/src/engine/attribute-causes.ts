import { byteAt, intAt } from './at.ts';
import type { Attribution } from './attribution.ts';
import { invertLists, listAt } from './int-lists.ts';
import type { Levels } from './levels.ts';
import { ListBuilder } from './list-builder.ts';
import { suppressionsOf } from './optional-controls.ts';
import { findInitialCauses, findRootCauses } from './origins.ts';
import { threatRisks } from './threat-risk.ts';

/** What made the levels of an evaluation: rules A1 to A9 of SPEC.md. */
export function attributeCauses(levels: Levels): Attribution {
  const external = externalCauses(levels);
  const causes = directCauses(levels, external);
  const causedBy = invertLists(causes.directEffects, levels.graph.consequences.count);
  const found = { ...external, ...causes, causedBy };
  const ordinary = findInitialCauses(levels, found);
  const roots = findRootCauses(levels, { ...found, ...ordinary });
  return { ...found, ...ordinary, ...roots, threatRisk: threatRisks(levels, found) };
}

type External = Pick<Attribution, 'externalAttribute' | 'externalConsequence'>;

/** Rule A1: an attribute below the top that nothing undermined lacks by itself. */
function externalCauses({ graph, trust, assumed }: Levels): External {
  const { top, knowledge } = graph.tables;
  const externalAttribute = new Uint8Array(graph.attributes.count);
  const externalConsequence = new Uint8Array(graph.consequences.count);
  for (let a = 0; a < graph.attributes.count; a += 1) {
    if (byteAt(trust, a) !== byteAt(assumed, a) || byteAt(trust, a) >= top) continue;
    if (knowledge.features.mixedCauses) externalAttribute[a] = 1;
    else for (const c of listAt(graph.underminedBy, a)) externalConsequence[c] = 1;
  }
  return { externalAttribute, externalConsequence };
}

type Direct = Pick<Attribution, 'attributeCauses' | 'conditionCauses' | 'lackCausedBy' | 'directEffects'>;

/** Rules A2 to A4: the causes strong enough for a threat's likelihood, and the effects that have it. */
function directCauses(levels: Levels, { externalAttribute }: External): Direct {
  const { graph, threat, trust, consequence, quirks } = levels;
  const { threats, tables } = graph;
  const reach = quirks.weakCausesCount ? tables.top + 1 : tables.top;
  const suppression = suppressionsOf(levels);
  const attributes = new ListBuilder();
  const conditions = new ListBuilder();
  const effects = new ListBuilder();
  for (let t = 0; t < threats.count; t += 1) {
    const likelihood = byteAt(threat, t);
    if (likelihood > 0) {
      for (let i = intAt(threats.causes.starts, t); i < intAt(threats.causes.starts, t + 1); i += 1) {
        const index = intAt(threats.causes.index, i);
        const suppressed = suppression(t, i);
        if (byteAt(threats.causes.isConsequence, i) === 1) {
          if (Math.min(byteAt(consequence, index), reach - suppressed) >= likelihood) conditions.addOnce(index);
        } else if (reach - Math.max(byteAt(trust, index), suppressed) >= likelihood) attributes.addOnce(index);
      }
      for (const c of listAt(threats.effects, t)) if (byteAt(consequence, c) === likelihood) effects.add(c);
    }
    attributes.close();
    conditions.close();
    effects.close();
  }
  const lacks = new ListBuilder();
  for (let a = 0; a < graph.attributes.count; a += 1) {
    if (byteAt(externalAttribute, a) === 0) {
      for (const c of listAt(graph.underminedBy, a)) {
        if (tables.top - byteAt(consequence, c) <= byteAt(trust, a)) lacks.add(c);
      }
    }
    lacks.close();
  }
  return {
    attributeCauses: attributes.lists(),
    conditionCauses: conditions.lists(),
    lackCausedBy: lacks.lists(),
    directEffects: effects.lists(),
  };
}
