import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engine } from '../../engine/engine.ts';
import type { Compared } from '../../engine/messages.ts';
import { type Told, told } from '../../refusal.tsx';
import { editText, type TextEdit } from '../../text/edit-text.ts';

type Control = Extract<TextEdit, { kind: 'set-control' }>;
type Means = {
  readonly engine: Engine | undefined;
  readonly text: string;
  readonly edit: (wanted: TextEdit) => void;
};

/** What a control would change if it was switched, worked out before anything is. */
export type Effect = {
  readonly shown: { readonly wanted: Control; readonly compared: Compared } | undefined;
  /** What there is to say while nothing is shown. */
  readonly said: Told;
  readonly show: (wanted: Control) => void;
  readonly accept: () => void;
  readonly leave: () => void;
};

type Found = { readonly wanted: Control; readonly compared: Compared; readonly text: string };

/** Works out what controls would change; what was worked out for an earlier text is forgotten. */
export function useEffectOf({ engine, text, edit }: Means): Effect {
  const { t } = useTranslation('panels');
  const [found, setFound] = useState<Found>();
  const [said, tell] = useState<Told>('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of the text before
  useEffect(() => tell(''), [text]);
  const shown = found?.text === text ? found : undefined;
  const show = (wanted: Control) => {
    const after = editText(text, wanted);
    setFound(undefined);
    if (after === undefined) {
      tell(t('effect.notNamed'));
      return;
    }
    tell(t('effect.working'));
    engine?.ask({ kind: 'compare', before: text, after }).then(
      (compared) => {
        tell(compared === undefined ? t('effect.errors') : '');
        if (compared !== undefined) setFound({ wanted, compared, text });
      },
      (thrown) => tell(told(thrown)),
    );
  };
  return {
    ...{ shown, said, show },
    accept: () => {
      if (shown !== undefined) edit(shown.wanted);
      setFound(undefined);
    },
    leave: () => setFound(undefined),
  };
}
