import type { Flow } from '../../scenario/flow.ts';
import type { ReviewedParts } from '../review-model.ts';
import { describeFlows, flowAttributeIds, flowAttributes } from './flow-attributes.ts';
import type { DescribedPath, GlobalSystemView } from './system-view.ts';

/** Every element and path of the scenario, with what is missing of each path. */
export function viewGlobalSystem(parts: ReviewedParts): GlobalSystemView {
  const { scenario, register } = parts;
  const out = new Map(register.outOfScope.map(({ id, because }) => [id, because]));
  const zones = new Map([...scenario.assets, ...scenario.people].map(({ id, zone }) => [id, zone]));
  const hosts = new Map(scenario.assets.map(({ id, on }) => [id, on]));
  return {
    kind: 'global-system',
    diagram: parts.assessment.diagram,
    elements: [...scenario.assets, ...scenario.people]
      .map(({ id, label, type }) => ({
        id,
        label: label ?? id,
        type,
        zone: zoneOf(id, { zones, hosts }) ?? null,
        scope: out.has(id) ? `out: ${out.get(id)}` : 'in',
      }))
      .sort(byId),
    paths: describeFlows(parts)
      .map(({ flow, answers }): DescribedPath => {
        const of = (kind: 'known' | 'not-applicable') =>
          flowAttributeIds.flatMap((attribute) => {
            const answer = answers[attribute];
            return answer.kind === kind ? [{ attribute, name: flowAttributes[attribute], text: answer.text }] : [];
          });
        return {
          flow: flow.id,
          from: flow.from ?? 'unknown',
          to: flow.to ?? 'unknown',
          over: Array.isArray(flow.over) ? flow.over : [],
          crossesBoundary: crossing(flow, { zones, hosts }),
          known: of('known'),
          notApplicable: of('not-applicable').map(({ text, ...rest }) => ({ ...rest, because: text })),
          missing: flowAttributeIds
            .filter((attribute) => answers[attribute].kind === 'unknown')
            .map((attribute) => ({ attribute, name: flowAttributes[attribute] })),
        };
      })
      .sort((a, b) => (a.flow < b.flow ? -1 : 1)),
  };
}

type Homes = {
  readonly zones: ReadonlyMap<string, string | undefined>;
  readonly hosts: ReadonlyMap<string, string | undefined>;
};

/** What runs on a host is where the host is. */
function zoneOf(id: string, { zones, hosts }: Homes): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = hosts.get(at)) {
    seen.add(at);
    const zone = zones.get(at);
    if (zone !== undefined && zone !== 'unknown') return zone;
  }
  return undefined;
}

function crossing({ from, to }: Flow, homes: Homes): DescribedPath['crossesBoundary'] {
  const [a, b] = [from, to].map((end) => (end === undefined ? undefined : zoneOf(end, homes)));
  if (a === undefined || b === undefined) return 'unknown';
  return a === b ? 'no' : 'yes';
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
