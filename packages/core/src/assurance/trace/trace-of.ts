import type { Place } from '../../finding.ts';
import { type Artefact, artefactLabels } from '../artefact.ts';
import { controlLabel } from '../ledger/control-at.ts';
import type { EvidenceRecord, RecordStanding } from '../register/record.ts';
import type { ReviewedParts } from '../review-model.ts';
import { brokenNames } from './broken-names.ts';
import { orphansOf } from './orphans-of.ts';
import { threatLabel } from './threat-label.ts';
import { type ThreatsOfRisks, threatsOfRisks } from './threats-of-risks.ts';
import type { Trace, TraceLink, TraceNode, TraceState } from './trace.ts';
import { walkTrace } from './walk-trace.ts';

/** What a trace is made from besides the parts of a review. */
export type TraceInput = {
  readonly parts: ReviewedParts;
  readonly standings: ReadonlyMap<string, RecordStanding>;
  /** The highest risk that each threat leads to. */
  readonly leading: ReadonlyMap<string, string>;
  /** Where a part of the scenario was written. */
  readonly placeOf: (path: string) => Place;
};

/** The trace from what is asked over risks and controls to what shows them, with what it misses. */
export function traceOf(input: TraceInput): Trace {
  const nodes: TraceNode[] = [...riskNodes(input), ...controlNodes(input), ...recordNodes(input)];
  const threats = threatsOfRisks(input.parts, input.leading);
  nodes.push(...threatNodes(input, threats.ids));
  const links: TraceLink[] = [...causing(threats.links), ...holding(input.parts, threats.ids), ...showing(input)];
  const asked = askedFor(input, nodes);
  nodes.push(...asked.nodes);
  links.push(...asked.links);
  const known = new Set(nodes.map(({ id }) => id));
  const sound = unique(links.filter(({ from, to }) => known.has(from) && known.has(to)));
  const ordered = nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
  const problems = [...brokenNames(input, known), ...orphansOf(ordered, walkTrace({ nodes: ordered, links: sound }))];
  return { nodes: ordered, links: sound, problems: problems.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function link(from: string, kind: TraceLink['kind'], to: string): TraceLink {
  return { from, to, kind };
}

/** The ids of nodes of a kind, each made once: hundreds of thousands of links share them. */
function nodeIds(kind: TraceNode['kind']): (of: string) => string {
  const made = new Map<string, string>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const id = `${kind}:${of}`;
    made.set(of, id);
    return id;
  };
}

function causing(pairs: ThreatsOfRisks['links']): readonly TraceLink[] {
  const [risk, threat] = [nodeIds('risk'), nodeIds('threat')];
  return pairs.map((pair) => link(risk(pair.harm), 'caused-by', threat(pair.threat)));
}

function riskNodes({ parts, placeOf }: TraceInput): readonly TraceNode[] {
  const people = new Set(parts.scenario.people.map(({ id }) => id));
  return parts.assessment.harms.map(({ id, label, assetLabel, asset, acceptable, risk, criterion }) => ({
    ...{ id: `risk:${id}`, kind: 'risk', of: id, label: `${label} of ${assetLabel}` },
    state: acceptable ? 'holds' : 'open',
    because: `risk ${risk}, accepted up to ${criterion}`,
    where: placeOf(people.has(asset) ? `people.${asset}` : 'criteria'),
  }));
}

function controlNodes({ parts, placeOf }: TraceInput): readonly TraceNode[] {
  const assets = new Set(parts.scenario.assets.map(({ id }) => id));
  const flows = new Set(parts.scenario.flows.map(({ id }) => id));
  return parts.assessment.controls.flatMap((one): readonly TraceNode[] => {
    const { id, asset, state, control } = one;
    if (state !== 'in-place' && state !== 'planned') return [];
    const section = assets.has(asset) ? 'assets' : flows.has(asset) ? 'flows' : 'people';
    return [
      {
        ...{ id: `control:${id}`, kind: 'control', of: id, label: controlLabel(one) },
        state: state === 'in-place' ? 'holds' : 'planned',
        because: state === 'in-place' ? 'in place by the model' : 'planned',
        where: placeOf(`${section}.${asset}.controls.${control}`),
      },
    ];
  });
}

function threatNodes({ parts, placeOf }: TraceInput, ids: ReadonlySet<string>): readonly TraceNode[] {
  const held = new Map<string, TraceState>();
  for (const { state, blocks } of parts.assessment.controls) {
    for (const threat of blocks) if (state === 'in-place') held.set(threat, 'holds');
  }
  const listed = new Map(parts.assessment.threats.map((threat) => [threat.id, threat]));
  const labels = new Map(parts.assessment.assets.map((asset) => [asset.id, asset.label]));
  const assets = new Map(
    (['assets', 'flows', 'people', 'data'] as const).flatMap((section) =>
      parts.scenario[section].map(({ id }) => [id, `${section}.${id}`] as const),
    ),
  );
  return [...ids].map((id): TraceNode => {
    const threat = listed.get(id);
    const why = parts.assessment.whys[id];
    const named = threat?.label ?? (why?.kind === 'threat' ? why.label : id);
    const label = threatLabel({ id, label: named }, labels);
    const at = threat?.roles.flatMap((role) => role.assets).find((one) => assets.has(one));
    const likelihood = threat?.likelihood ?? (why?.kind === 'threat' ? why.likelihood : 'lowest');
    return {
      ...{ id: `threat:${id}`, kind: 'threat', of: id, label, state: held.get(id) ?? 'open' },
      because: `likelihood ${likelihood}`,
      where: placeOf(at === undefined ? 'id' : (assets.get(at) ?? 'id')),
    };
  });
}

function holding({ assessment }: ReviewedParts, threats: ReadonlySet<string>): readonly TraceLink[] {
  const [threatId, controlId] = [nodeIds('threat'), nodeIds('control')];
  const links = assessment.controls.flatMap(({ id, state, blocks }) =>
    state === 'in-place' || state === 'planned'
      ? blocks.filter((threat) => threats.has(threat)).map((threat) => link(threatId(threat), 'held-by', controlId(id)))
      : [],
  );
  // A control between a root cause and its harm may hold down what comes after the root cause.
  for (const { measures } of assessment.harms) {
    for (const { rootCause, state, controls } of measures) {
      if (state === 'available') continue;
      for (const { id } of controls) links.push(link(threatId(rootCause), 'held-by', controlId(id)));
    }
  }
  return links;
}

function recordNodes({ parts, standings }: TraceInput): readonly TraceNode[] {
  return parts.register.records.flatMap((record): readonly TraceNode[] => {
    const { id, title, artefact, test, file, sha256, validUntil } = record;
    const standing = standings.get(id) ?? { kind: 'unapproved', why: 'it was not weighed' };
    const fault = parts.now.faultyFiles.get(id);
    const expired = validUntil !== undefined && validUntil < parts.now.day;
    const what = test === undefined ? `approved as ${artefactLabels[artefact]}` : `test: ${test}`;
    return [
      {
        ...{ id: `verification:${id}`, kind: 'verification', of: id, label: `${title} (${what})` },
        state: stateBy(standing),
        because: standing.kind === 'current' ? approvalOf(record) : standing.why,
        where: { file: '', path: `records.${id}` },
      },
      {
        ...{ id: `evidence:${id}`, kind: 'evidence', of: id, label: file ?? title },
        state: fault !== undefined || expired ? 'stale' : 'holds',
        because: fault ?? (expired ? `it was valid until ${validUntil}` : `sha256 ${sha256.slice(0, 12)}`),
        where: { file: '', path: `records.${id}` },
      },
    ];
  });
}

function approvalOf({ approved }: EvidenceRecord): string {
  return approved === undefined ? 'nobody has approved it' : `approved by ${approved.by} on ${approved.on}`;
}

function stateBy(standing: RecordStanding): TraceState {
  if (standing.kind === 'current') return 'holds';
  return standing.kind === 'stale' ? 'stale' : 'open';
}

function showing({ parts }: TraceInput): readonly TraceLink[] {
  return parts.register.records.flatMap(({ id, artefact, shows }) => [
    link(`verification:${id}`, 'shown-by', `evidence:${id}`),
    link(`artefact:${artefact}`, 'verified-by', `verification:${id}`),
    ...shows.map((control) => link(`control:${control}`, 'verified-by', `verification:${id}`)),
  ]);
}

/** Requirements that apply or may apply, with the artefacts, controls and threats that they lead to. */
function askedFor(
  { parts, standings, placeOf }: TraceInput,
  known: readonly TraceNode[],
): { readonly nodes: readonly TraceNode[]; readonly links: readonly TraceLink[] } {
  const nodes: TraceNode[] = [];
  const links: TraceLink[] = [];
  const controls = byName(known, 'control');
  const threats = byName(known, 'threat');
  const artefacts = new Set<Artefact>(parts.register.records.map(({ artefact }) => artefact));
  for (const { document, requirements } of parts.catalogue.documents) {
    for (const requirement of requirements) {
      const applies = parts.applies.get(requirement.id);
      if (applies === undefined || applies.kind === 'not-applicable') continue;
      const id = `requirement:${requirement.id}`;
      nodes.push({
        ...{ id, kind: 'requirement', of: requirement.id, label: `${document.title}, ${requirement.clause}` },
        state: applies.kind === 'applies' ? 'holds' : 'open',
        because: applies.because,
        where: placeOf('context'),
      });
      for (const artefact of requirement.evidence) {
        artefacts.add(artefact);
        links.push(link(id, 'answered-by', `artefact:${artefact}`));
      }
      for (const one of requirement.controls)
        for (const at of controls.get(one) ?? []) links.push(link(id, 'asks-for', at));
      for (const one of requirement.threats)
        for (const at of threats.get(one) ?? []) links.push(link(id, 'concerns', at));
    }
  }
  const current = new Set(
    parts.register.records.flatMap(({ id, artefact }) => (standings.get(id)?.kind === 'current' ? [artefact] : [])),
  );
  for (const artefact of artefacts) {
    const held = current.has(artefact);
    nodes.push({
      ...{ id: `artefact:${artefact}`, kind: 'artefact', of: artefact, label: artefactLabels[artefact] },
      state: held ? 'holds' : 'open',
      because: held ? 'a current record shows it' : 'no current record shows it',
      where: placeOf('id'),
    });
  }
  return { nodes, links };
}

/** Nodes of a kind by the name before the place: of `signed-updates@pump`, `signed-updates`. */
function byName(nodes: readonly TraceNode[], kind: TraceNode['kind']): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.kind !== kind) continue;
    const name = node.of.slice(0, Math.max(0, node.of.indexOf('@')));
    const group = names.get(name);
    if (group === undefined) names.set(name, [node.id]);
    else group.push(node.id);
  }
  return names;
}

/** Every link once, by its ends. Few links leave one node, so sorting those of each is fast. */
function unique(links: readonly TraceLink[]): readonly TraceLink[] {
  const leaving = new Map<string, TraceLink[]>();
  for (const one of links) {
    const group = leaving.get(one.from);
    if (group === undefined) leaving.set(one.from, [one]);
    else group.push(one);
  }
  const order = (a: TraceLink, b: TraceLink): number => compare(a.kind, b.kind) || compare(a.to, b.to);
  return [...leaving]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, group]) => group.sort(order).filter((one, at) => at === 0 || order(one, group[at - 1] ?? one) !== 0));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
