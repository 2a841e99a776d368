import { inEnglish as say } from '../../wording/say.ts';
import type { DataItem, DataUse } from '../data-item.ts';
import { relationKey } from '../relation.ts';
import type { Scenario } from '../scenario.ts';
import { suggestion } from '../suggest.ts';
import { addLink, classOf, type Draft, report } from './draft.ts';
import { type LinkCondition, type LinkRule, linkRules } from './link-rules.ts';
import { partsOf } from './parts.ts';
import { isKind } from './terms.ts';

/** Adds the links that entries stand for by the link rules, and the relations that are written out. */
export function compileLinks(draft: Draft): void {
  // Relations first: they say on which device software runs, which the flows need.
  compileRelations(draft);
  const data = dataOf(draft.scenario);
  for (const section of ['assets', 'people', 'data', 'flows', 'functions'] as const) {
    const rules = linkRules.filter((rule) => rule.section === section);
    for (const entry of partsOf(draft, section)) {
      for (const rule of rules) {
        if (rule.when?.kinds !== undefined && !rule.when.kinds.includes(entry.kind ?? '')) continue;
        const ends = [entry.parts[rule.from] ?? [], entry.parts[rule.to] ?? []] as const;
        for (const from of ends[0]) for (const to of ends[1]) applyRule(draft, rule, { id: entry.id, from, to, data });
      }
    }
  }
}

/** What is said of data: its uses, and the things that send it on, as `data@thing`. */
type DataIndex = { readonly uses: ReadonlyMap<string, DataItem['for']>; readonly sentBy: ReadonlySet<string> };

function dataOf(scenario: Scenario): DataIndex {
  const sent = scenario.flows.flatMap(({ from, data }) =>
    typeof data === 'object' ? data.map((id) => `${id}@${from}`) : [],
  );
  return { uses: new Map(scenario.data.map((item) => [item.id, item.for])), sentBy: new Set(sent) };
}

type Ends = { readonly id: string; readonly from: string; readonly to: string; readonly data: DataIndex };

function applyRule(draft: Draft, rule: LinkRule, ends: Ends): void {
  if (!holds(draft, rule.when ?? {}, ends)) return;
  const { id, from, to } = ends;
  const path = `${rule.section}.${id}.${rule.to}`;
  addLink(draft, { from, relation: rule.relation, to }, { path, implied: rule.implied ?? false });
}

function holds(draft: Draft, when: LinkCondition, { from, to, data }: Ends): boolean {
  if (when.from !== undefined && !isKind(draft.terms, classOf(draft, from), when.from)) return false;
  if (when.to !== undefined && !isKind(draft.terms, classOf(draft, to), when.to)) return false;
  const stated = data.uses.get(from);
  const uses: readonly DataUse[] | undefined = stated === 'unknown' ? undefined : stated;
  if (when.use !== undefined && !uses?.includes(when.use)) return false;
  if (when.useOrUnstated !== undefined && !(uses?.includes(when.useOrUnstated) ?? true)) return false;
  return !(when.lastReceiver && data.sentBy.has(`${from}@${to}`));
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
      const meant = suggestion(relation.is, choices);
      const advice = meant === '' ? say('finding.known-relations', { relations: choices.join(', ') }) : meant;
      report(draft, path, {
        code: 'unknown-relation',
        message: say('finding.unknown-relation', { relation: relation.is }),
        advice,
      });
    } else if (known.assertable) {
      for (const to of relation.to)
        addLink(draft, { from: relation.from, relation: known.id, to }, { path, implied: false });
    } else {
      const message = say('finding.inferred-relation', { relation: known.id });
      report(draft, path, { code: 'inferred-relation', message, advice: say('finding.leave-out') });
    }
  }
}
