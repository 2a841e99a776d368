import type { Assessment } from '@nemecys/core';
import { useMemo, useState } from 'react';

/** The things whose highest risk is another than before the last edit. */
export function useChangedRisks(assessment: Assessment | undefined): ReadonlySet<string> {
  const [pair, setPair] = useState<{ readonly now?: Assessment; readonly before?: Assessment }>({});
  if (assessment !== undefined && pair.now !== assessment) {
    setPair({ now: assessment, ...(pair.now === undefined ? {} : { before: pair.now }) });
  }
  return useMemo(() => {
    if (pair.before === undefined || pair.now === undefined) return new Set();
    const before = new Map(pair.before.diagram.nodes.map(({ id, risk }) => [id, risk]));
    return new Set(pair.now.diagram.nodes.filter(({ id, risk }) => before.get(id) !== risk).map(({ id }) => id));
  }, [pair]);
}
