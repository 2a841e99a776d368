import type { Flow } from '../flow.ts';
import { classOf, type Draft } from './draft.ts';
import type { LinkSection } from './link-rules.ts';
import { isOneOf } from './terms.ts';

/** The parts of an entry that link rules speak of: by name, the ids of the things in it. */
export type Parts = Readonly<Record<string, readonly string[]>>;

/** The parts of every entry of a section, with the entry's id. Mostly these are its fields; the others are named here. */
export function partsOf(
  draft: Draft,
  section: LinkSection,
): { readonly id: string; readonly kind?: string; readonly parts: Parts }[] {
  const { scenario } = draft;
  switch (section) {
    case 'assets':
      return scenario.assets.map(({ id, zone, on }) => ({ id, parts: { asset: [id], zone: ids(zone), on: ids(on) } }));
    case 'people':
      return scenario.people.map(({ id, zone }) => ({ id, parts: { person: [id], zone: ids(zone) } }));
    case 'data':
      return scenario.data.map(({ id, about }) => ({ id, parts: { data: [id], about: ids(about) } }));
    case 'flows':
      return scenario.flows.map((flow) => ({ id: flow.id, parts: partsOfFlow(draft, flow) }));
    case 'functions':
      return scenario.functions.map((item) => ({
        id: item.id,
        kind: item.kind ?? 'unknown',
        parts: { function: [item.id], by: ids(item.by), for: ids(item.for), uses: ids(item.uses), at: ids(item.at) },
      }));
  }
}

function partsOfFlow(draft: Draft, flow: Flow): Parts {
  const over = ids(flow.over);
  const machine = (end: string | undefined) => ids(end).map((id) => draft.hosts.get(id) ?? id);
  return {
    flow: [flow.id],
    from: ids(flow.from),
    to: ids(flow.to),
    over,
    data: ids(flow.data),
    // software is on the networks of the device it runs on
    'sender-machine': machine(flow.from),
    'receiver-machine': machine(flow.to),
    'first-network': over.slice(0, 1),
    'last-network': over.slice(-1),
  };
}

/** The end of a flow that takes connections: not the initiator; where that is unstated, the only server; else the receiver. */
export function serverEnd(draft: Draft, flow: Flow): 'from' | 'to' {
  if (flow.initiator !== undefined && flow.initiator === flow.to) return 'from';
  if (flow.initiator !== undefined && flow.initiator === flow.from) return 'to';
  const isServer = (end: string | undefined): boolean =>
    end !== undefined && isOneOf(draft.terms, classOf(draft, end), ['server-software', 'server']);
  return isServer(flow.from) && !isServer(flow.to) ? 'from' : 'to';
}

function ids(field: string | readonly string[] | undefined): readonly string[] {
  const all = field === undefined ? [] : typeof field === 'string' ? [field] : field;
  return all.filter((id) => id !== 'unknown');
}
