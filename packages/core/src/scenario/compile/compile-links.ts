import type { DataUse } from '../data-item.ts';
import { relationKey } from '../relation.ts';
import { didYouMean } from '../suggest.ts';
import { addLink, classOf, type Draft, report } from './draft.ts';
import { type LinkCondition, type LinkRule, linkRules } from './link-rules.ts';
import { partsOf, sendsOn } from './parts.ts';
import { isKind } from './terms.ts';

/** Adds the links that entries stand for by the link rules, and the relations that are written out. */
export function compileLinks(draft: Draft): void {
  // Relations first: they say on which device software runs, which the flows need.
  compileRelations(draft);
  for (const section of ['assets', 'people', 'data', 'flows', 'functions'] as const) {
    const rules = linkRules.filter((rule) => rule.section === section);
    for (const entry of partsOf(draft, section)) {
      for (const rule of rules) {
        if (rule.when?.kinds !== undefined && !rule.when.kinds.includes(entry.kind ?? '')) continue;
        const ends = [entry.parts[rule.from] ?? [], entry.parts[rule.to] ?? []] as const;
        for (const from of ends[0]) for (const to of ends[1]) applyRule(draft, rule, { id: entry.id, from, to });
      }
    }
  }
}

type Ends = { readonly id: string; readonly from: string; readonly to: string };

function applyRule(draft: Draft, rule: LinkRule, { id, from, to }: Ends): void {
  if (!holds(draft, rule, { id, from, to })) return;
  const field = rule.to === 'asset' || rule.to === 'flow' || rule.to === 'function' ? rule.from : rule.to;
  addLink(
    draft,
    { from, relation: rule.relation, to },
    { path: `${rule.section}.${id}.${field}`, implied: rule.implied ?? false },
  );
}

function holds(draft: Draft, rule: LinkRule, { from, to }: Ends): boolean {
  const when: LinkCondition = rule.when ?? {};
  if (when.from !== undefined && !isKind(draft.terms, classOf(draft, from), when.from)) return false;
  if (when.to !== undefined && !isKind(draft.terms, classOf(draft, to), when.to)) return false;
  if (when.use !== undefined && !usesOf(draft, from)?.includes(when.use)) return false;
  if (when.useOrUnstated !== undefined && !(usesOf(draft, from)?.includes(when.useOrUnstated) ?? true)) return false;
  if (when.lastReceiver && sendsOn(draft.scenario, to, from)) return false;
  return true;
}

/** What data is for; undefined where nothing is said. */
function usesOf(draft: Draft, data: string): readonly DataUse[] | undefined {
  const uses = draft.scenario.data.find(({ id }) => id === data)?.for;
  return uses === 'unknown' ? undefined : uses;
}

function compileRelations(draft: Draft): void {
  const byLabel = new Map(
    [...draft.terms.relations.values()].map(({ id, label }) => [label.toLowerCase().split(/\s+/u).join('-'), id]),
  );
  for (const relation of draft.scenario.relations) {
    const path = `relations.${relationKey(relation)}`;
    const id = draft.terms.relations.has(relation.is) ? relation.is : byLabel.get(relation.is.toLowerCase());
    const known = id === undefined ? undefined : draft.terms.relations.get(id);
    if (known === undefined) {
      const choices = [...draft.terms.relations.values()].filter(({ assertable }) => assertable).map((one) => one.id);
      const meant = didYouMean(relation.is, choices);
      const advice = meant === '' ? `Known relations: ${choices.join(', ')}.` : meant.replace('did', 'Did');
      report(draft, path, { code: 'unknown-relation', message: `There is no relation "${relation.is}".`, advice });
    } else if (known.assertable) {
      for (const to of relation.to)
        addLink(draft, { from: relation.from, relation: known.id, to }, { path, implied: false });
    } else {
      const message = `The relation "${known.id}" cannot be stated: the engine adds it itself.`;
      report(draft, path, { code: 'inferred-relation', message, advice: 'Leave it out.' });
    }
  }
}
