import type { RecordRegister, RegisterEdit } from '@nemecys/core';
import type { OpenRegister, ReadVersion } from '@nemecys/server';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type At, api } from '../api.ts';
import { Asker } from '../engine/asker.ts';
import { English } from '../language/english.tsx';
import { Sentence } from '../language/sentence.ts';
import { useFollowed } from '../pages/use-changes.ts';
import { type Told, told } from '../refusal.tsx';
import { complianceApi } from './compliance-api.ts';
import type { Answers, Complied, Question, ToLookAt } from './messages.ts';

/** The register of a scenario with the version that is shown of both, and what is asked of the worker about them. */
export type Held = { readonly version: ReadVersion; readonly open: OpenRegister };

/** What the panels do with the register. */
export type Act = {
  /** Saves an edit of the version `base`, or of the one that is shown; resolves to the register with it, or to nothing and says why. */
  readonly edit: (edit: RegisterEdit, message: string, base?: number) => Promise<RecordRegister | undefined>;
  /** Takes over what was saved in another way. */
  readonly took: (saved: Pick<OpenRegister, 'version' | 'register'>) => void;
  readonly refresh: () => void;
  readonly tell: (said: Told) => void;
};

type Looker = Asker<Question, Answers>;

/** Asks the worker something about compliance. */
export type AskLooker = Looker['ask'];

function useLooker(): Looker | undefined {
  const [looker, setLooker] = useState<Looker>();
  useEffect(() => {
    const made: Looker = new Asker(new Worker(new URL('./compliance.worker.ts', import.meta.url), { type: 'module' }));
    setLooker(made);
    return () => made.stop();
  }, []);
  return looker;
}

const today = () => new Date().toISOString().slice(0, 10);

/** The newest saved version of a scenario and of its register, followed while others save. */
function useHeld(at: At, tell: (said: Told) => void) {
  const [held, setHeld] = useState<Held>();
  const load = useCallback(() => {
    Promise.all([api.read(at), complianceApi.register(at)]).then(
      ([version, open]) => setHeld({ version, open }),
      (thrown) => tell(told(thrown)),
    );
  }, [at, tell]);
  useFollowed(
    at.workspace,
    load,
    ({ scenario, kind }) => scenario === at.id && kind !== 'baseline' && kind !== 'report' && kind !== 'comment',
  );
  return { held, setHeld, load };
}

/** What applies to a scenario, what is shown and what is missing, always of the newest versions. */
export function useCompliance(at: At) {
  const { t } = useTranslation('compliance');
  const [said, tell] = useState<Told>('');
  const { held, setHeld, load } = useHeld(at, tell);
  const looker = useLooker();
  const [complied, setComplied] = useState<Complied & { readonly of: ToLookAt }>();
  const toLookAt = useMemo(() => held && toAsk(held), [held]);
  useEffect(() => {
    if (looker === undefined || toLookAt === undefined) return;
    let isWanted = true;
    looker.ask({ kind: 'comply', ...toLookAt }).then(
      (answer) => isWanted && setComplied({ ...answer, of: toLookAt }),
      (thrown: Error) => {
        if (!isWanted) return;
        const why = <English>{thrown.message}</English>;
        tell(<Sentence words={t('state.notLookedAt')} parts={{ why }} />);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [looker, toLookAt, t]);
  const act = useMemo((): Act => {
    const took: Act['took'] = ({ version, register }) =>
      setHeld((now) => now && { ...now, open: { ...now.open, version, register } });
    return {
      took,
      tell,
      refresh: load,
      edit: async (edit, message, base = held?.open.version ?? 0) => {
        try {
          const saved = await complianceApi.edit(at, { base, edit, message });
          took(saved);
          tell('');
          return saved.register;
        } catch (thrown) {
          // Shown where the person looks; what they typed stays.
          tell(told(thrown));
          return undefined;
        }
      },
    };
  }, [at, held, load, setHeld]);
  const ask = useCallback<AskLooker>(
    (question) => looker?.ask(question) ?? Promise.reject(new Error('not ready yet')),
    [looker],
  );
  return {
    held,
    said,
    act,
    ask,
    toLookAt,
    complied,
    isNewest: complied !== undefined && complied.of === toLookAt,
  };
}

function toAsk({ version, open }: Held): ToLookAt {
  const attached = open.files.map(({ sha256 }) => sha256);
  return { text: version.text, register: open.register, attached, day: today() };
}
