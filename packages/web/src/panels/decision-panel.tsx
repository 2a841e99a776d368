import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { ListedScenario } from '@nemecys/server';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import { type Told, told } from '../refusal.tsx';
import { useSides } from './compare/use-sides.ts';
import { type Choices, choiceOf, DecisionForm, usualChoices } from './decision/decision-form.tsx';
import { FrozenCriteriaNote } from './decision/frozen-criteria-note.tsx';
import { Keeping } from './decision/keeping.tsx';
import { isSameChoice, type Judging, type useDecide } from './decision/use-decide.ts';
import { FindingsAlert } from './findings-alert.tsx';
import { usePlace } from './place/page-place.ts';

// With the drawings and tables of the report: not loaded before something was decided.
const Judged = lazy(() => import('./decision/judged.tsx').then((part) => ({ default: part.Judged })));
const OptionDetail = lazy(() =>
  import('./decision/option-detail.tsx').then((part) => ({ default: part.OptionDetail })),
);

type Props = {
  readonly at: At;
  readonly text: string;
  readonly base: number | undefined;
  /** Something in the text is not saved. */
  readonly isChanged: boolean;
  readonly mayRequest: boolean;
  /** Kept by the page, so that a decision goes on and stays while somebody looks at something else. */
  readonly decide: ReturnType<typeof useDecide>;
};

/** Too little, too much or in proportion: options side by side, judged by criteria that were frozen before. */
export function DecisionPanel({ at, text, base, isChanged, mayRequest, decide }: Props) {
  const { t } = useTranslation('decision');
  const { shown } = usePlace();
  const sides = useSides(at, base);
  const { state, frozen, run, freeze, stop } = decide;
  const [choices, setChoices] = useState<Choices>(
    () => (state.kind === 'done' || state.kind === 'working' ? choicesOf(state.asked) : undefined) ?? usualChoices,
  );
  const [fault, tell] = useState<Told>('');
  const isCurrent =
    (state.kind === 'working' || state.kind === 'done') && isOf(state.asked, { text, choices, others: sides.others });
  const isBusy = state.kind === 'working' || state.kind === 'freezing';
  const isFrozen = frozen !== undefined && isSameChoice(frozen.choice, choiceOf(choices));
  const start = async (act: (asked: Judging) => void) => {
    tell('');
    try {
      const options = await Promise.all(
        choices.beside.map(async ({ id, label }) => ({ id, label, ...(await sides.read(id, text)) })),
      );
      act({ text, options, choice: choiceOf(choices), search: choices.search, numbers: choices.numbers });
    } catch (thrown) {
      tell(told(thrown));
    }
  };
  const result = state.kind === 'done' && isCurrent ? state : undefined;
  const option = shown?.kind === 'option' ? shown.id : undefined;
  return (
    <Stack align="stretch">
      {option === undefined && (
        <>
          <Text>{t('intro')}</Text>
          <DecisionForm {...{ choices, sides, choose: setChoices }} />
          <Group>
            <Button variant="default" onClick={() => void start(freeze)} disabled={isBusy}>
              {t('freeze')}
            </Button>
            <Button onClick={() => void start(run)} disabled={isBusy}>
              {t('compare')}
            </Button>
            {isBusy && (
              <Button variant="default" onClick={stop}>
                {t('stop')}
              </Button>
            )}
          </Group>
        </>
      )}
      <Group role="status">
        {isBusy && (
          <>
            <Loader size="sm" aria-hidden="true" />
            <Text>{state.kind === 'working' && state.stage !== '' ? state.stage : t('freezing')}</Text>
          </>
        )}
        {sides.fault !== '' && <Text>{sides.fault}</Text>}
        {fault !== '' && <Text>{fault}</Text>}
      </Group>
      {state.kind === 'fault' && <Alert color="red">{state.message}</Alert>}
      {state.kind === 'done' && !isCurrent && <Alert color="yellow">{t('stale')}</Alert>}
      {isFrozen && option === undefined && <FrozenCriteriaNote {...frozen} />}
      {result !== undefined && result.decided.decision === undefined && (
        <FindingsAlert
          title={t('nothing')}
          findings={result.decided.findings.filter(({ severity }) => severity === 'error')}
        />
      )}
      <Suspense fallback={<Text role="status">{t('loading')}</Text>}>
        {result?.decided.decision !== undefined && option === undefined && (
          <>
            {mayRequest && <Keeping {...{ at, asked: result.asked, version: isChanged ? undefined : base }} />}
            <Judged record={result.decided.decision} decision={result.decided.told ?? result.decided.decision} />
          </>
        )}
        {option !== undefined && <OptionDetail decision={result?.decided.told} id={option} isWorking={isBusy} />}
      </Suspense>
    </Stack>
  );
}

function choicesOf({ choice, options, search, numbers }: Judging): Choices {
  return {
    role: choice.role ?? '',
    minimumGrade: choice.minimumGrade,
    beside: options.map(({ id, label }) => ({ id, label })),
    ...{ search, numbers },
  };
}

type Now = { readonly text: string; readonly choices: Choices; readonly others: readonly ListedScenario[] };

/** Was this asked of the text, the choices and the other scenarios as they are now? */
function isOf(asked: Judging, { text, choices, others }: Now): boolean {
  if (asked.text !== text || JSON.stringify(choicesOf(asked)) !== JSON.stringify(choices)) return false;
  return asked.options.every(({ saved }) => {
    const other = others.find(({ id }) => id === saved?.scenario);
    return other === undefined || other.version === saved?.version;
  });
}
