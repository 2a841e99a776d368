import type { Flow } from '../../scenario/flow.ts';
import type { ReviewedParts } from '../review-model.ts';
import { partOfDiagram } from './part-of-diagram.ts';
import type { UpdatabilityView, UpdateHop } from './system-view.ts';
import { updateData, updateFlows } from './update-flows.ts';

const signing = ['signed-updates', 'secure-boot', 'signed-model'];

/** The way of updates: every flow that carries one, how it is kept genuine, and what no update reaches. */
export function viewUpdatability(parts: ReviewedParts): UpdatabilityView {
  const { scenario, isA } = parts;
  const flows = updateFlows(parts);
  const updates = new Set(updateData(parts));
  const hosts = new Map(scenario.assets.map(({ id, on }) => [id, on]));
  const reached = new Set(flows.flatMap(({ to }) => (to === undefined ? [] : [to])));
  for (const id of [...reached]) {
    const host = hosts.get(id);
    if (host !== undefined) reached.add(host);
  }
  const things = new Set(
    flows.flatMap(({ from, to, over }) => [from ?? '', to ?? '', ...(Array.isArray(over) ? over : [])]),
  );
  return {
    kind: 'updatability',
    diagram: partOfDiagram(parts.assessment.diagram, { things, flows: new Set(flows.map(({ id }) => id)) }),
    hops: flows
      .map((flow): UpdateHop => {
        const { id, from, to, over, data } = flow;
        return {
          flow: id,
          from: from ?? 'unknown',
          to: to ?? 'unknown',
          over: Array.isArray(over) ? over : [],
          updates: (Array.isArray(data) ? data : []).filter((one) => updates.has(one)),
          protectedBy: protection(flow, parts),
          verified: verifiedAt(to, parts),
          onInterruption: interruption(flow, parts),
        };
      })
      .sort((a, b) => (a.flow < b.flow ? -1 : 1)),
    unreached: scenario.assets
      .filter(({ type }) => isA(type, 'medical-device') || isA(type, 'medical-software'))
      .filter(({ id, on }) => !reached.has(id) && !(on !== undefined && reached.has(on)))
      .map(({ id }) => id)
      .sort(),
  };
}

function inPlace({ assessment }: ReviewedParts, control: string, at: string | undefined): boolean {
  return assessment.controls.some((one) => one.control === control && one.asset === at && one.state === 'in-place');
}

function protection(flow: Flow, parts: ReviewedParts): string | null {
  const held = [
    ...signing.filter((control) => inPlace(parts, control, flow.to)).map((control) => `${control} at ${flow.to}`),
    ...(inPlace(parts, 'end-to-end-signature', flow.id) ? ['end-to-end-signature on the way'] : []),
    ...(flow.authenticated === 'mutual' || flow.authenticated === 'server'
      ? [`${flow.authenticated} authentication`]
      : []),
  ];
  return held.length === 0 ? null : held.join(', ');
}

/** Only a stated absence is a no. */
function verifiedAt(to: string | undefined, parts: ReviewedParts): UpdateHop['verified'] {
  const asset = parts.scenario.assets.find(({ id }) => id === to);
  if (signing.some((control) => inPlace(parts, control, to))) return 'yes';
  const refuses = asset?.facts['refuses-foreign-updates']?.answer;
  if (refuses === 'yes' || refuses === 'no') return refuses;
  return asset?.controls['signed-updates']?.state === 'absent' ? 'no' : 'unknown';
}

function interruption(flow: Flow, { register }: ReviewedParts): string | null {
  const sheet = register.flows.find((one) => one.flow === flow.id);
  if (sheet?.abnormalBehaviour !== undefined) return sheet.abnormalBehaviour;
  const said = flow['on-failure'];
  return said === undefined || said === 'unknown' ? null : said;
}
