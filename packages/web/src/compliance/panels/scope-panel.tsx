import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { canonicalJson, type RequirementActor, ScopeFact, type ScopeWishes } from '@nemecys/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { told } from '../../refusal.tsx';
import type { Complied } from '../messages.ts';
import type { PanelProps } from '../panel-props.ts';
import { DocumentVerdicts } from './document-verdicts.tsx';
import { FactList } from './fact-list.tsx';

const markets = ['eu', 'us'] as const;
const actors = ['manufacturer', 'integrator', 'operator', 'supplier', 'importer'] as const;

/** The questions that decide what applies, and what applies with these answers, before they are saved. */
export function ScopePanel({ at, held, complied, toLookAt, ask, act, mayEdit }: PanelProps) {
  const { t } = useTranslation('compliance');
  const kept = held.open.register.scope ?? {};
  const [answered, setAnswered] = useState<ScopeWishes>();
  const [preview, setPreview] = useState<Complied>();
  const [message, setMessage] = useState('');
  const isChanged = answered !== undefined && canonicalJson(answered) !== canonicalJson(kept);
  useEffect(() => {
    if (answered === undefined) return;
    let isWanted = true;
    ask({ kind: 'comply', ...toLookAt, register: { ...toLookAt.register, scope: answered } }).then(
      (answer) => isWanted && setPreview(answer),
      (thrown) => isWanted && act.tell(told(thrown)),
    );
    return () => {
      isWanted = false;
    };
  }, [answered, toLookAt, ask, act]);
  const forget = () => {
    setAnswered(undefined);
    setPreview(undefined);
    setMessage('');
  };
  const save = () =>
    void act.edit({ kind: 'answer-scope', scope: answered ?? kept }, message.trim()).then((saved) => saved && forget());
  const wishes = answered ?? kept;
  const shown = (isChanged ? preview : undefined) ?? complied;
  const { compliance } = shown;
  if (compliance === undefined) return null;
  // Of what is saved: a question that is being answered stays where it is.
  const questions = complied.compliance?.questions ?? [];
  const open = new Set(questions.map(({ fact }) => fact));
  const facts = [...open, ...ScopeFact.options.filter((fact) => !open.has(fact))];
  const asking = {
    answers: wishes.facts ?? {},
    onAnswer: (given: ScopeWishes['facts']) => setAnswered({ ...wishes, facts: given }),
    mayEdit,
  };
  return (
    <Stack>
      <Group align="start" gap="xl">
        <Checkbox.Group
          label={t('scope.markets')}
          description={wishes.markets === undefined ? t('scope.marketsUnanswered') : undefined}
          value={[...(wishes.markets ?? marketsOf(compliance.facts))]}
          onChange={(value) => setAnswered({ ...wishes, markets: value as ('eu' | 'us')[] })}
        >
          <Group mt={4}>
            {markets.map((value) => (
              <Checkbox key={value} value={value} label={t(`scope.market.${value}`)} disabled={!mayEdit} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label={t('scope.actors')}
          description={wishes.actors === undefined ? t('scope.actorsUnanswered') : undefined}
          value={[...(wishes.actors ?? compliance.actors)]}
          onChange={(value) => setAnswered({ ...wishes, actors: value as RequirementActor[] })}
        >
          <Group mt={4}>
            {actors.map((value) => (
              <Checkbox key={value} value={value} label={t(`actor.${value}`)} disabled={!mayEdit} />
            ))}
          </Group>
        </Checkbox.Group>
      </Group>
      {isChanged && (
        <Alert className="unsaved" color="yellow" title={t('scope.unsaved')}>
          <Group align="end">
            <TextInput
              label={t('scope.why')}
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <Button onClick={save} disabled={message.trim() === ''}>
              {t('scope.save')}
            </Button>
            <Button variant="default" onClick={forget}>
              {t('scope.takeBack')}
            </Button>
          </Group>
        </Alert>
      )}
      <FactList
        {...{ compliance, ...asking }}
        title={t('scope.questions')}
        caption={t('scope.questionsTable')}
        about={t(open.size === 0 ? 'scope.allAnswered' : 'scope.someOpen')}
        facts={facts.filter((fact) => open.has(fact))}
      />
      <Title order={2} size="h3">
        {t('scope.applies')}
      </Title>
      <Text size="sm">{t('scope.appliesAbout')}</Text>
      <DocumentVerdicts {...{ at, compliance }} />
      <FactList
        {...{ compliance, ...asking }}
        title={t('scope.facts')}
        caption={t('scope.factsTable')}
        about={t('scope.factsAbout')}
        facts={facts.filter((fact) => !open.has(fact))}
      />
    </Stack>
  );
}

function marketsOf(facts: NonNullable<Complied['compliance']>['facts']): readonly string[] {
  const holds = (fact: string) => facts.some((one) => one.fact === fact && one.answer === 'yes');
  return [...(holds('market-eu') ? ['eu'] : []), ...(holds('market-us') ? ['us'] : [])];
}
