import { useEffect, useState } from 'react';
import type { At } from '../api.ts';
import { keep, readKept } from '../kept.ts';
import type { Positions } from './layout.ts';

/** Places given by hand, kept in this browser where it keeps anything. */
export function usePlaced({ workspace, id }: At) {
  const name = `nemecys-places ${workspace}/${id}`;
  const [placed, setPlaced] = useState<Positions>(() => readKept(name) ?? {});
  useEffect(() => void keep(name, placed), [name, placed]);
  return [placed, setPlaced] as const;
}
