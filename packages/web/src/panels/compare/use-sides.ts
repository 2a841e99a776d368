import type { ListedScenario, ListedVersion } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { type At, api } from '../../api.ts';
import { useFollowed } from '../../pages/use-changes.ts';
import { type Told, told } from '../../refusal.tsx';

/** The text of a side, and the saved version that it is of, unless it was not saved. */
export type SideText = {
  readonly text: string;
  readonly saved: { readonly scenario: string; readonly version: number } | undefined;
};

/** The versions of a scenario and the other scenarios beside it, as ids `text`, `version-3` and `scenario-x`, kept current. */
export function useSides(at: At, head: number | undefined) {
  const [versions, setVersions] = useState<readonly ListedVersion[]>([]);
  const [others, setOthers] = useState<readonly ListedScenario[]>([]);
  const [fault, setFault] = useState<Told>('');
  const refuse = useCallback((thrown: unknown) => setFault(told(thrown)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another head means another version in the list
  useEffect(() => {
    api.versions(at).then(setVersions, refuse);
  }, [at, head, refuse]);
  const list = useCallback(() => {
    api.list(at.workspace).then((listed) => setOthers(listed.filter(({ id }) => id !== at.id)), refuse);
  }, [at, refuse]);
  useFollowed(at.workspace, list, ({ scenario, kind }) => scenario !== at.id && kind === 'version');
  /** The text of a side; rejects with Refused where it cannot be had. */
  const read = useCallback(
    async (side: string, own: string): Promise<SideText> => {
      if (side === 'text') return { text: own, saved: undefined };
      const [kind, id] = [side.slice(0, side.indexOf('-')), side.slice(side.indexOf('-') + 1)];
      const scenario = kind === 'version' ? at.id : id;
      const { text, version } = await api.read({ ...at, id: scenario }, kind === 'version' ? Number(id) : undefined);
      return { text, saved: { scenario, version } };
    },
    [at],
  );
  return { versions, others, fault, read };
}
