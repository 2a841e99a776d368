import type { ListedScenario, ListedVersion } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { type At, api } from '../../api.ts';
import { type Told, told } from '../../refusal.tsx';

/** The versions of a scenario and the other scenarios beside it, as ids `text`, `version-3` and `scenario-x`. */
export function useSides(at: At, head: number | undefined) {
  const [versions, setVersions] = useState<readonly ListedVersion[]>([]);
  const [others, setOthers] = useState<readonly ListedScenario[]>([]);
  const [fault, setFault] = useState<Told>('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another head means another version in the list
  useEffect(() => {
    const tell = (thrown: unknown) => setFault(told(thrown));
    api.versions(at).then(setVersions, tell);
    api.list(at.workspace).then((listed) => setOthers(listed.filter(({ id }) => id !== at.id)), tell);
  }, [at, head]);
  /** The text of a side; rejects with Refused where it cannot be had. */
  const read = useCallback(
    async (side: string, own: string): Promise<string> => {
      if (side === 'text') return own;
      const [kind, id] = [side.slice(0, side.indexOf('-')), side.slice(side.indexOf('-') + 1)];
      if (kind === 'version') return (await api.read(at, Number(id))).text;
      return (await api.read({ workspace: at.workspace, id })).text;
    },
    [at],
  );
  return { versions, others, fault, read };
}
