import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { canonicalJson, type RequirementActor, ScopeFact, type ScopeWishes } from '@nemecys/core';
import { useEffect, useState } from 'react';
import type { Complied } from '../messages.ts';
import type { PanelProps } from '../panel-props.ts';
import { DocumentVerdicts } from './document-verdicts.tsx';
import { FactList } from './fact-list.tsx';

const markets = { eu: 'European Union', us: 'United States' } as const;
const actors: Readonly<Partial<Record<RequirementActor, string>>> = {
  manufacturer: 'Manufacturer',
  integrator: 'Integrator',
  operator: 'Operator (hospital, care provider)',
  supplier: 'Supplier',
  importer: 'Importer',
};

/** The questions that decide what applies, and what applies with these answers, before they are saved. */
export function ScopePanel({ at, held, complied, toLookAt, ask, act, mayEdit }: PanelProps) {
  const kept = held.open.register.scope ?? {};
  const [answered, setAnswered] = useState<ScopeWishes>();
  const [preview, setPreview] = useState<Complied>();
  const [message, setMessage] = useState('');
  const isChanged = answered !== undefined && canonicalJson(answered) !== canonicalJson(kept);
  useEffect(() => {
    if (answered === undefined) return;
    let isWanted = true;
    ask({ ...toLookAt, register: { ...toLookAt.register, scope: answered } }).then(
      (answer) => isWanted && setPreview(answer),
      (thrown: Error) => isWanted && act.tell(thrown.message),
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
          label="Where is it placed on the market or used?"
          description={wishes.markets === undefined ? 'As the scenario says, until somebody answers here' : undefined}
          value={[...(wishes.markets ?? marketsOf(compliance.facts))]}
          onChange={(value) => setAnswered({ ...wishes, markets: value as ('eu' | 'us')[] })}
        >
          <Group mt={4}>
            {Object.entries(markets).map(([value, label]) => (
              <Checkbox key={value} {...{ value, label }} disabled={!mayEdit} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label="Whose duties do you ask for?"
          description={
            wishes.actors === undefined ? 'Those of the author of the scenario, until somebody answers here' : undefined
          }
          value={[...(wishes.actors ?? compliance.actors)]}
          onChange={(value) => setAnswered({ ...wishes, actors: value as RequirementActor[] })}
        >
          <Group mt={4}>
            {Object.entries(actors).map(([value, label]) => (
              <Checkbox key={value} {...{ value, label }} disabled={!mayEdit} />
            ))}
          </Group>
        </Checkbox.Group>
      </Group>
      {isChanged && (
        <Alert
          className="unsaved"
          color="yellow"
          title="These answers are not saved yet; what you see is what they would change"
        >
          <Group align="end">
            <TextInput
              label="Why you answer so"
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <Button onClick={save} disabled={message.trim() === ''}>
              Save answers
            </Button>
            <Button variant="default" onClick={forget}>
              Take back
            </Button>
          </Group>
        </Alert>
      )}
      <FactList
        {...{ compliance, ...asking }}
        title="Open questions"
        about={
          open.size === 0
            ? 'Every question that decides what applies is answered.'
            : 'Requirements wait for these answers, and count as undecided until then.'
        }
        facts={facts.filter((fact) => open.has(fact))}
      />
      <Title order={2} size="h3">
        What applies
      </Title>
      <Text size="sm">
        Every document with the facts that make it apply or not. Choose one to read its requirements.
      </Text>
      <DocumentVerdicts {...{ at, compliance }} />
      <FactList
        {...{ compliance, ...asking }}
        title="Other facts"
        about="What is known already, from the model or from answers given here, and what decides nothing now."
        facts={facts.filter((fact) => !open.has(fact))}
      />
    </Stack>
  );
}

function marketsOf(facts: NonNullable<Complied['compliance']>['facts']): readonly string[] {
  const holds = (fact: string) => facts.some((one) => one.fact === fact && one.answer === 'yes');
  return [...(holds('market-eu') ? ['eu'] : []), ...(holds('market-us') ? ['us'] : [])];
}
