import { type Conversion, fits, isEntry, text } from './conversion.ts';
import { deriveTransfers, type Transfer } from './derive-transfers.ts';
import { linksSaying, type ReadLink } from './link-readings.ts';
import { by, grouped } from './model-view.ts';
import { type NetworkMap, routeBetween } from './network-routes.ts';

/** A flow of the scenario. */
export type MadeFlow = {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly over: readonly string[] | undefined;
  readonly data: readonly string[];
};

/** The flows of a model, the flow that says what a link says (by the key of the link), and why a link says none. */
export type MadeFlows = {
  readonly flows: readonly MadeFlow[];
  readonly flowOf: ReadonlyMap<string, string>;
  readonly unclear: ReadonlyMap<string, string>;
  /** Where data leave from and where they arrive, as `asset data` of the model. */
  readonly leaving: ReadonlySet<string>;
  readonly arriving: ReadonlySet<string>;
};

/** Makes flows of what the links of a model leave no doubt about. Both ends and the data need entries; programs that are
 * part of one device send each other nothing. Relations between machines and networks must have been made before. */
export function convertFlows(conversion: Conversion, links: readonly ReadLink[]): MadeFlows {
  const { homes, newId, entries } = conversion;
  const { transfers, unclear } = deriveTransfers(links);
  const steps = transfers.flatMap(({ from, to, data, because }) =>
    (homes.get(from) ?? []).flatMap((sender) =>
      (homes.get(to) ?? []).flatMap((receiver) =>
        (homes.get(data) ?? [])
          .filter((item) => sender !== receiver && isFlow(conversion, { sender, receiver, item }))
          .map((item) => ({ sender, receiver, item, because })),
      ),
    ),
  );
  const map = networkMap(conversion);
  const machines = machinesOf(conversion, links);
  const flowOf = new Map<string, string>();
  const labelOf = (id: string): string => entries.get(id)?.label ?? id;
  const flows: MadeFlow[] = [];
  const groups = [...grouped(steps, ({ sender, receiver }) => `${sender} ${receiver}`)].sort(by(([key]) => key));
  for (const [, group] of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const { sender: from, receiver: to } = first;
    const id = newId(`${from} to ${to}`, 'flow');
    const label = text(`${labelOf(from)} to ${labelOf(to)}`) ?? id;
    const [sending, receiving] = [machines(from), machines(to)];
    const here = sending.some((machine) => receiving.includes(machine));
    const over = here ? undefined : routeBetween(map, sending, receiving);
    flows.push({ id, label, from, to, over, data: [...new Set(group.map(({ item }) => item))].sort() });
    for (const { because } of group) for (const key of because) if (!flowOf.has(key)) flowOf.set(key, `flows.${id}`);
    const way = here ? 'both ends are in one machine' : wayWords(over);
    conversion.assumed.push({
      ...{ what: 'flow', iri: conversion.view.model.iri, label, into: `flows.${id}` },
      because: `worked out from who makes, keeps and needs the data; ${way}`,
    });
  }
  const done = transfers.filter((transfer) => isDone(conversion, transfer));
  const leaving = new Set(done.map(({ from, data }) => `${from} ${data}`));
  const arriving = new Set(done.map(({ to, data }) => `${to} ${data}`));
  return { flows, flowOf, unclear, leaving, arriving };
}

/** Is there a flow, or do the data stay within one device? */
function isDone(conversion: Conversion, { from, to, data }: Transfer): boolean {
  const [senders, receivers, items] = [from, to, data].map((id) => conversion.homes.get(id) ?? []);
  return (senders ?? []).some((sender) =>
    (receivers ?? []).some((receiver) => (items ?? []).some((item) => isFlow(conversion, { sender, receiver, item }))),
  );
}

function wayWords(over: readonly string[] | undefined): string {
  if (over === undefined) return 'over which networks is left open, as there is no way or more than one';
  return over.length === 1 ? 'both ends are on one network' : 'over the networks of the shortest way';
}

type Step = { readonly sender: string; readonly receiver: string; readonly item: string };

function isFlow(conversion: Conversion, { sender, receiver, item }: Step): boolean {
  const device = (id: string): boolean => isEntry(conversion, id, ['component']);
  return device(sender) && device(receiver) && isEntry(conversion, item, ['data']);
}

function networkMap(conversion: Conversion): NetworkMap {
  const connections = [...conversion.relations].flatMap((sentence) => {
    const [from = '', is, to = ''] = sentence.split(' ');
    return is === 'connects-to' && fits(conversion, is, [from, to]) ? [{ from, to }] : [];
  });
  const byMachine = grouped(connections, ({ from }) => from);
  return {
    networksOf: (machine) => (byMachine.get(machine) ?? []).map(({ to }) => to),
    gateways: [...byMachine.keys()].filter((id) => isEntry(conversion, id, ['network-gateway'])).sort(),
  };
}

/** The machines that an entry is or runs on. */
function machinesOf(conversion: Conversion, links: readonly ReadLink[]): (id: string) => readonly string[] {
  const hosts = new Map<string, Set<string>>();
  for (const { link } of linksSaying(links, 'hosts')) {
    for (const host of conversion.homes.get(link.from) ?? []) {
      for (const program of conversion.homes.get(link.to) ?? []) {
        if (program !== host) hosts.set(program, new Set(hosts.get(program)).add(host));
      }
    }
  }
  return (id) => [...(hosts.get(id) ?? [id])].sort();
}
