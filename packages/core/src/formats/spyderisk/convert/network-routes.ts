/** The networks of machines, and the machines that join networks. */
export type NetworkMap = {
  readonly networksOf: (machine: string) => readonly string[];
  readonly gateways: readonly string[];
};

/** The networks between machines, in order; undefined where there is no way or more than one shortest way. */
export function routeBetween(
  map: NetworkMap,
  senders: readonly string[],
  receivers: readonly string[],
): readonly string[] | undefined {
  const starts = networksOf(map, senders);
  const goals = new Set(networksOf(map, receivers));
  const seen = new Set(starts);
  let ways: readonly (readonly string[])[] = starts.map((network) => [network]);
  while (ways.length > 0) {
    const arrived = ways.filter((way) => goals.has(way.at(-1) ?? ''));
    if (arrived.length > 0) return arrived.length === 1 ? arrived[0] : undefined;
    const next = ways.flatMap((way) =>
      neighbours(map, way.at(-1) ?? '')
        .filter((network) => !seen.has(network))
        .map((network) => [...way, network]),
    );
    // two ways as long as each other are enough to know that there is more than one
    const byEnd = new Map<string, (readonly string[])[]>();
    for (const way of next) {
      const same = byEnd.get(way.at(-1) ?? '') ?? [];
      if (same.length < 2) byEnd.set(way.at(-1) ?? '', [...same, way]);
    }
    for (const network of byEnd.keys()) seen.add(network);
    ways = [...byEnd.values()].flat();
  }
  return undefined;
}

function networksOf(map: NetworkMap, machines: readonly string[]): readonly string[] {
  return [...new Set(machines.flatMap((machine) => map.networksOf(machine)))].sort();
}

function neighbours(map: NetworkMap, network: string): readonly string[] {
  const joined = map.gateways.map((gateway) => map.networksOf(gateway)).filter((all) => all.includes(network));
  return [...new Set(joined.flat())].filter((one) => one !== network).sort();
}
