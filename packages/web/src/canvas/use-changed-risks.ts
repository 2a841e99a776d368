import type { Glance } from '@nemecys/core';
import { useMemo, useState } from 'react';

/** The things whose highest risk is another than before the last edit. */
export function useChangedRisks(glance: Glance | undefined): ReadonlySet<string> {
  const [pair, setPair] = useState<{ readonly now?: Glance; readonly before?: Glance }>({});
  if (glance !== undefined && pair.now !== glance) {
    setPair({ now: glance, ...(pair.now === undefined ? {} : { before: pair.now }) });
  }
  return useMemo(() => {
    if (pair.before === undefined || pair.now === undefined) return new Set();
    const before = new Map(pair.before.diagram.nodes.map(({ id, risk }) => [id, risk]));
    return new Set(pair.now.diagram.nodes.filter(({ id, risk }) => before.get(id) !== risk).map(({ id }) => id));
  }, [pair]);
}
