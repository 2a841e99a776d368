import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engine } from '../../engine/engine.ts';
import type { Compared } from '../../engine/messages.ts';
import { type Told, told } from '../../refusal.tsx';
import { editText, type TextEdit } from '../../text/edit-text.ts';

type State = 'absent' | 'planned' | 'in-place';
/** A switch of a control, with what people call the control and where it is. */
export type Switch = {
  readonly wanted: Extract<TextEdit, { kind: 'set-control' }> & { readonly state: State };
  readonly control: string;
  readonly at: string;
};
type Means = {
  readonly engine: Engine | undefined;
  readonly text: string;
  readonly edit: (wanted: TextEdit) => void;
};

/** What a control would change if it was switched, worked out before anything is. */
export type Effect = {
  readonly shown: (Switch & { readonly compared: Compared }) | undefined;
  /** What there is to say while nothing is shown. */
  readonly said: Told;
  readonly show: (asked: Switch) => void;
  readonly accept: () => void;
  readonly leave: () => void;
};

type Found = Switch & { readonly compared: Compared; readonly text: string };

/** Works out what controls would change; what was worked out for an earlier text is forgotten. */
export function useEffectOf({ engine, text, edit }: Means): Effect {
  const { t } = useTranslation('panels');
  const [found, setFound] = useState<Found>();
  const [said, tell] = useState<Told>('');
  // Only the switch that was asked about last is shown, however late others are worked out.
  const last = useRef<Switch>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of the text before
  useEffect(() => {
    last.current = undefined;
    tell('');
  }, [text]);
  const shown = found?.text === text ? found : undefined;
  const show = (asked: Switch) => {
    const after = editText(text, asked.wanted);
    last.current = asked;
    setFound(undefined);
    if (after === undefined) {
      tell(t('effect.notNamed'));
      return;
    }
    tell(t('effect.working'));
    engine?.ask({ kind: 'compare', before: text, after }).then(
      (compared) => {
        if (last.current !== asked) return;
        tell(compared === undefined ? t('effect.errors') : '');
        if (compared !== undefined) setFound({ ...asked, compared, text });
      },
      (thrown) => last.current === asked && tell(told(thrown)),
    );
  };
  return {
    ...{ shown, said, show },
    accept: () => {
      if (shown !== undefined) edit(shown.wanted);
      setFound(undefined);
    },
    leave: () => {
      last.current = undefined;
      setFound(undefined);
    },
  };
}
