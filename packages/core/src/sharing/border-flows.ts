import type { Flow } from '../scenario/flow.ts';
import type { SharedFlow } from './shared-interfaces.ts';

type Border = { readonly isOwned: (id: string) => boolean; readonly labelOf: (id: string) => string | undefined };

/** A flow at the border, and the things of others that it meets there. */
export type BorderFlow = { readonly flow: SharedFlow; readonly meets: readonly string[] };

/**
 * The flows that begin, end or pass at something owned, with their other ends. Of the networks of others only the one next
 * to something owned is named: how data get on from there is theirs to know.
 */
export function borderFlows(flows: readonly Flow[], { isOwned, labelOf }: Border): readonly BorderFlow[] {
  return flows.flatMap((flow): readonly BorderFlow[] => {
    const known = (ids: readonly (string | undefined)[] | string | undefined): readonly string[] =>
      (Array.isArray(ids) ? ids : []).filter((id) => id !== undefined && labelOf(id) !== undefined);
    const [[from], [to]] = [known([flow.from]), known([flow.to])];
    const networks = known(flow.over);
    if (![from, ...networks, to].some((end) => end !== undefined && isOwned(end))) return [];
    const next = [
      from !== undefined && isOwned(from) ? networks.at(0) : undefined,
      to !== undefined && isOwned(to) ? networks.at(-1) : undefined,
    ];
    const over = networks.filter((network) => isOwned(network) || next.includes(network));
    const { id, label = id, protocol = null, port = [], encrypted, authenticated } = flow;
    const shared: SharedFlow = {
      ...{ id, label, from: from ?? null, to: to ?? null, over, protocol },
      data: known(flow.data).map((one) => ({ id: one, label: labelOf(one) ?? one })),
      ports: port === 'unknown' ? [] : [port].flat(),
      ...{ encrypted: encrypted ?? 'unknown', authenticated: authenticated ?? 'unknown' },
    };
    return [{ flow: shared, meets: known([from, ...over, to]).filter((one) => !isOwned(one)) }];
  });
}
