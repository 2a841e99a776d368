import { Button, Checkbox, Group, Progress, Radio, Stack, Text, TextInput } from '@mantine/core';
import { idOf } from '@nemecys/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { goTo } from '../location.ts';
import { type Told, told } from '../refusal.tsx';
import {
  type Answers,
  counts,
  devices,
  harms,
  neighbours,
  partners,
  places,
  strengths,
  unanswered,
  users,
} from './answers.ts';
import { scenarioOf } from './scenario-of.ts';

type Props = {
  readonly workspace: string;
  readonly onFault: (said: Told) => void;
  readonly onClose: () => void;
};

const steps = ['what', 'device', 'place', 'users', 'partners', 'neighbours', 'harms', 'benefit'] as const;
type Step = (typeof steps)[number];

/** Starts a scenario with plain questions: nobody has to know relations or trust levels. */
export function StartQuestions({ workspace, onFault, onClose }: Props) {
  const { t } = useTranslation('start');
  const { t: ofPages } = useTranslation('pages');
  const [answers, setAnswers] = useState<Answers>(unanswered);
  const [place, setPlace] = useState(0);
  const step = steps[place] ?? 'what';
  const isLast = place === steps.length - 1;
  const answer = (more: Partial<Answers>) => setAnswers((now) => ({ ...now, ...more }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isLast) {
      setPlace(place + 1);
      return;
    }
    const id = idOf(answers.title);
    const text = scenarioOf(id, answers, (label) => t(`label.${label}`));
    api.add({ workspace, id }, { text, message: ofPages('new.started') }).then(
      () => goTo(`/scenarios/${workspace}/${id}`),
      (thrown) => {
        onClose();
        onFault(told(thrown));
      },
    );
  };
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Progress value={((place + 1) / steps.length) * 100} aria-label={t('progress')} />
          <Text size="sm" role="status">
            {t('step', { step: place + 1, steps: steps.length })}
          </Text>
          <div className="start-questions">
            <Question key={step} {...{ step, answers, answer }} />
          </div>
          <Group justify="space-between">
            <Button variant="default" onClick={() => setPlace(place - 1)} disabled={place === 0}>
              {t('back')}
            </Button>
            <Group>
              <Button variant="default" onClick={onClose}>
                {t('leave')}
              </Button>
              <Button type="submit">{t(isLast ? 'write' : 'next')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

type QuestionProps = {
  readonly step: Step;
  readonly answers: Answers;
  readonly answer: (more: Partial<Answers>) => void;
};

/** One question, in plain words. */
function Question({ step, answers, answer }: QuestionProps) {
  const { t } = useTranslation('start');
  const text = (field: 'title' | 'purpose' | 'name' | 'feared' | 'benefit', isNeeded = false) => (
    <TextInput
      label={t(`ask.${field}`)}
      required={isNeeded}
      value={answers[field]}
      data-first={isNeeded || undefined}
      onChange={(event) => answer({ [field]: event.currentTarget.value })}
    />
  );
  const one = <T extends string>(
    label: string,
    all: readonly T[],
    word: (one: T) => string,
    value: T,
    set: (one: T) => void,
  ) => (
    <Radio.Group label={label} value={value} onChange={(next) => set(next as T)}>
      <Stack gap={6} mt={4}>
        {all.map((choice) => (
          <Radio key={choice} value={choice} label={word(choice)} />
        ))}
      </Stack>
    </Radio.Group>
  );
  const several = <T extends string>(
    label: string,
    all: readonly T[],
    word: (one: T) => string,
    value: readonly T[],
    set: (all: readonly T[]) => void,
  ) => (
    <Checkbox.Group label={label} value={[...value]} onChange={(next) => set(next as T[])}>
      <Stack gap={6} mt={4}>
        {all.map((choice) => (
          <Checkbox key={choice} value={choice} label={word(choice)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
  switch (step) {
    case 'what':
      return (
        <Stack gap="xs">
          {text('title', true)}
          {text('purpose')}
        </Stack>
      );
    case 'device':
      return (
        <Stack gap="xs">
          {one(
            t('ask.device'),
            devices,
            (name) => t(`device.${name}`),
            answers.device,
            (device) => answer({ device }),
          )}
          {text('name')}
        </Stack>
      );
    case 'place':
      return (
        <Stack gap="xs">
          {one(
            t('ask.place'),
            places,
            (name) => t(`place.${name}`),
            answers.place,
            (place) => answer({ place }),
          )}
          {one(
            t('ask.count'),
            counts,
            (name) => t(`count.${name}`),
            answers.count,
            (count) => answer({ count }),
          )}
        </Stack>
      );
    case 'users':
      return several(
        t('ask.users'),
        users,
        (name) => t(`user.${name}`),
        answers.users,
        (all) => answer({ users: all }),
      );
    case 'partners':
      return several(
        t('ask.partners'),
        partners,
        (name) => t(`partner.${name}`),
        answers.partners,
        (all) => answer({ partners: all }),
      );
    case 'neighbours':
      return several(
        t('ask.neighbours'),
        neighbours,
        (name) => t(`neighbour.${name}`),
        answers.neighbours,
        (all) => answer({ neighbours: all }),
      );
    case 'harms':
      return (
        <Stack gap="xs">
          {several(
            t('ask.harms'),
            harms,
            (name) => t(`harm.${name}`),
            answers.harms,
            (all) => answer({ harms: all }),
          )}
          {text('feared')}
        </Stack>
      );
    case 'benefit':
      return (
        <Stack gap="xs">
          {text('benefit')}
          {one(
            t('ask.strength'),
            strengths,
            (name) => t(`strength.${name}`),
            answers.strength,
            (strength) => answer({ strength }),
          )}
        </Stack>
      );
  }
}
