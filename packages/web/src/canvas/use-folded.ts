import { useCallback, useEffect, useMemo, useState } from 'react';
import type { At } from '../api.ts';
import { keep, readKept } from '../kept.ts';
import type { Drawing } from './drawing.ts';

/** With more things than these a scenario opens with its places folded, until somebody folds otherwise. */
const many = 300;

/** Which boxes are folded, and what folds them; kept in this browser where it keeps anything. */
export function useFolded({ workspace, id }: At, drawing: Drawing | undefined) {
  const name = `nemecys-folded ${workspace}/${id}`;
  const [chosen, setChosen] = useState<readonly string[] | undefined>(() => readKept(name));
  useEffect(() => void keep(name, chosen), [name, chosen]);
  const zones = useMemo(() => {
    const found = [...(drawing?.parts.values() ?? [])].filter((part) => part.isZone).map((part) => part.id);
    return drawing !== undefined && drawing.parts.size > many && found.length > 1 ? found.join('\n') : '';
  }, [drawing]);
  const folded = useMemo(() => new Set(chosen ?? zones.split('\n').filter((zone) => zone !== '')), [chosen, zones]);
  const fold = useCallback(
    (ids: readonly string[], isFolded: boolean) => {
      const next = new Set(folded);
      for (const one of ids) {
        if (isFolded) next.add(one);
        else next.delete(one);
      }
      setChosen([...next]);
    },
    [folded],
  );
  return { folded, fold };
}
